package gradiscope.ui.form;

import java.util.Optional;

/// Takes a new value on its way up from an editor to the form.
@FunctionalInterface
interface Offer {
    /// What a person did.
    ///
    /// @param path of the property that was set
    /// @param title what it is called
    /// @param gesture as in [Change]
    record Edit(String path, String title, String gesture) {}

    /// @return why it is refused; empty when it was taken
    Optional<String> offer(Object value, Edit edit);
}
