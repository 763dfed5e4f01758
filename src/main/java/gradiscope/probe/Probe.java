package gradiscope.probe;

import java.util.Optional;

/// A measurement with its settings: a record (with `@Kind` and `@Property`), and one line in `Probes.ALL`.
public interface Probe {
    /// Measures. Changes nothing, and gives the same reading for the same subject.
    ///
    /// @throws gradiscope.experiment.InvalidValue when the settings do not suit the subject
    /// @throws NotYet when they do not suit it so early in the run
    Reading measure(Subject subject);

    /// The same, so that its picture continues an earlier one: turned alike, not flipped. The numbers are
    /// the same.
    ///
    /// @param previous what this probe found before, of the same run
    default Reading measure(Subject subject, Optional<Reading> previous) {
        return measure(subject);
    }
}
