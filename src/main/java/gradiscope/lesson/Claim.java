package gradiscope.lesson;

import java.util.ArrayList;
import java.util.List;

/// One line of what must be observed, and what was.
///
/// @param says what must hold, with its threshold
/// @param measured the numbers that it is about
/// @param holds whether they are so
public record Claim(String says, List<Figure> measured, boolean holds) {
    /// A number with its name: `depth 8`, -0.51.
    ///
    /// @param value finite
    public record Figure(String name, double value) {
        public Figure {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(name + " is " + value);
            }
        }
    }

    public Claim {
        measured = List.copyOf(measured);
        if (measured.isEmpty()) {
            throw new IllegalArgumentException("nothing is measured for: " + says);
        }
    }

    /// Collects the numbers of a claim.
    public static final class Builder {
        private final String says;
        private final List<Figure> measured = new ArrayList<>();

        private Builder(String says) {
            this.says = says;
        }

        public Builder with(String name, double value) {
            measured.add(new Figure(name, value));
            return this;
        }

        /// @param holds computed from the numbers
        public Claim holds(boolean holds) {
            return new Claim(says, measured, holds);
        }
    }

    /// @param says what must hold, with its threshold
    public static Builder that(String says) {
        return new Builder(says);
    }
}
