package gradiscope.ui.form;

import gradiscope.experiment.Codec;
import gradiscope.ui.part.Context;
import gradiscope.ui.text.Naming;
import gradiscope.ui.text.Words;

/// What all editors of a form share.
///
/// @param codec makes members of families
record Shared(Context context, Guide guide, Naming naming, Numerals numerals, Codec codec) {
    static Shared of(Context context, Guide guide) {
        Words words = context.words();
        return new Shared(context, guide, new Naming(words), new Numerals(words), new Codec(context.catalog()));
    }

    Words words() {
        return context.words();
    }
}
