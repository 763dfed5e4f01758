package gradiscope.data;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gradiscope.experiment.BadInput;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// Asserts that outside input is refused.
final class Refusals {
    private Refusals() {}

    /// @param start how the message begins
    static void assertRefused(ThrowingCallable reading, String start) {
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(reading)
                .withMessageStartingWith(start)
                .withMessageMatching("[^\\n\\r]+; [^\\n\\r]+");
    }
}
