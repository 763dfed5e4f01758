/// The part of the window where data are chosen: a gallery of all sources, the present data as they are trained and
/// tested on, sliders for what is done to them, files of a person's own, and a pad to paint points on.
///
/// Samples are drawn and read by [Newest] on another thread, which hands a [Prepared] over to the clock; pictures of
/// them are [Sketch]es, which hold no colour, so that another theme needs no new samples. A source that a person
/// chooses is tried first ([Trial]): only what can be read gets into the experiment.
@NullMarked
package gradiscope.ui.data;

import org.jspecify.annotations.NullMarked;
