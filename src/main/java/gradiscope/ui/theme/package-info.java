/// What windows look like. All colours come from a [gradiscope.figure.chart.Palette]: a [Theme] turns one into style
/// sheets, by names (`-gradiscope-paper`), so that a style sheet of ours holds no colour.
///
/// [Themes] knows which theme holds and how large everything is; it dresses scenes, and gives the
/// [gradiscope.figure.chart.Look] that charts are drawn in. Under our style sheets lie those of AtlantaFX.
@NullMarked
package gradiscope.ui.theme;

import org.jspecify.annotations.NullMarked;
