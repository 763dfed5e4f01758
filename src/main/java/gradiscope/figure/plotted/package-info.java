/// What is plotted, as numbers: the data that leave the program beside a picture.
///
/// These are read from the very nodes that a figure is drawn with, after they are laid out: each
/// `gradiscope.figure.chart.Mark` says what it shows ([Layer]), each axis what it is ([Axis]), and the panel around
/// a chart has its title. So there is no second description of a figure that could say something else, a new
/// instrument has its data without a line of its own, and what has no room in a format is not in its data either.
///
/// | layer | what it is | columns |
/// |---|---|---|
/// | [Layer.Line] | a curve | `x`, `y`; an empty row between two runs: a gap |
/// | [Layer.Points] | marks | `x`, `y`, `class` or `value` |
/// | [Layer.Bars] | a histogram | `x` to `x_end`, `y` |
/// | [Layer.Cells] | a heat map, from its upper left | `x`, `y` of the middle, `value`, `class` |
/// | [Layer.Span] | a part of the x axis | `x` to `x_end` |
/// | [Layer.Level] | a line across | `x` or `y` |
/// | [Layer.Rise] | an arrow upwards | `x`, `y` to `y_end` |
///
/// - [Csv] is one long table, in tidy form: a row for each number that is drawn. [Json] has the same charts nested, and
///   where the figure comes from. [Tex] draws them anew with pgfplots, to be restyled in a paper.
/// - Numbers are written with the fewest digits that give the same double when read. What is not finite, or was not
///   measured, is an empty cell of the table and `null` in JSON.
/// - The same figure gives the same bytes. No name of a language or country, and no time, has a part in numbers.
/// - This package knows no toolkit: what is read can go to any thread.
@NullMarked
package gradiscope.figure.plotted;

import org.jspecify.annotations.NullMarked;
