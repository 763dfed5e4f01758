package gradiscope.ui.form;

/// What a person changed in a form.
///
/// @param value the record as it is now
/// @param property path of the changed property inside the record: `optimizer.rate`
/// @param title what the property is called
/// @param gesture changes of one gesture are undone together; empty: on its own
public record Change(Record value, String property, String title, String gesture) {}
