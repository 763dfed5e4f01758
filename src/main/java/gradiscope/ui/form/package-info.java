/// Forms for whatever a person can set: any record with a [gradiscope.experiment.Descriptor] has one, and no form is
/// written by hand. [PropertyForm] is the door; [Guide] says what a form leaves out or adds.
///
/// How an edit travels: an [Editor] makes a value of what a person did and offers it to its [Row]; the record that the
/// row belongs to makes a changed copy of itself, and offers that to whatever it stands in, up to the form. A record
/// that refuses says why, and the words come back down to the row.
@NullMarked
package gradiscope.ui.form;

import org.jspecify.annotations.NullMarked;
