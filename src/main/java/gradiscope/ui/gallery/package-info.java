/// The gallery of presets: an overlay over the window with a card for each, that says in a picture and a sentence what
/// one will see.
///
/// A picture shows the data, and what the network of the preset makes of them when it is trained to its end. To
/// train all presets whenever the gallery opens would cost seconds of the two cores on which a person's own run
/// trains. So the pictures are made once, by `gradiscope preset-pictures resources/presets`, in the colours of each
/// theme; a test trains presets anew and compares. What [Miniature] paints is what the output map would show.
@NullMarked
package gradiscope.ui.gallery;

import org.jspecify.annotations.NullMarked;
