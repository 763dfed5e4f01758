/// Pictures as data: what a scene shows as a list of outlines, lines, words and cells, and the files made of it.
///
/// ```
/// nodes -- SceneReader --> Drawing --> Pixels (PNG, and frames of films)
///                                  \-> Svg
///                                  \-> Pdf
/// ```
///
/// - A [Drawing] is immutable and knows no toolkit: it is read once, on the toolkit's thread, and written on any.
///   So every file shows the same, and what is exported is what is shown.
/// - Words stay words, with the place where each line begins and how long it is; [Typeface] has their outlines for the
///   formats, or the readers, that have no such font. [CompactFont] puts just the letters of a drawing into a PDF.
/// - Cells of a heat map stay one image with a pixel for each cell, magnified without smoothing.
/// - Nothing is taken from the clock, the country or the machine: the same drawing gives the same bytes.
///
/// There is no `Graphics2D` between, though that is the usual way: five kinds of item are easier to test than its
/// hundred methods, and the writers for it cannot embed OpenType fonts with PostScript outlines, as Inter is.
@NullMarked
package gradiscope.figure.vector;

import org.jspecify.annotations.NullMarked;
