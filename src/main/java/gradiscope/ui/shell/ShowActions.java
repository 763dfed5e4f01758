package gradiscope.ui.shell;

import gradiscope.ui.dashboard.Dashboard;
import gradiscope.ui.part.Context;
import gradiscope.ui.part.Offers;
import gradiscope.ui.part.Part;
import gradiscope.ui.text.Words;
import gradiscope.ui.theme.Icon;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/// What can be brought before one's eyes by its name: the sections of the builder with what they offer, and each tile
/// alone, explained, or as a picture in a file.
final class ShowActions {
    private final Words words;
    private final Actions actions;
    /// For a room there is no builder, and a clicker goes through the tiles.
    private final BooleanSupplier atDesk;

    ShowActions(Context context, Actions actions) {
        this.words = context.words();
        this.actions = actions;
        this.atDesk = () -> !context.themes().presentingProperty().get();
    }

    /// @param open shows the section of a number
    void sections(List<Section> sections, IntConsumer open) {
        for (int i = 0; i < sections.size(); i++) {
            int tab = i;
            Section section = sections.get(i);
            String title = words.get("action.section", section.title());
            actions.add("section-" + section.id(), () -> title, Icon.EDIT, "", atDesk, () -> open.accept(tab));
            if (section.part() instanceof Offers part) {
                part.offers().forEach(offer -> add(offer, () -> open.accept(tab)));
            }
        }
    }

    /// What is done is seen where it is done.
    private void add(Offers.Offer offer, Runnable show) {
        actions.add(offer.id(), offer::title, offer.icon(), "", atDesk, () -> {
            show.run();
            offer.run().run();
        });
    }

    /// What a part that is always seen can do.
    void offers(Part part) {
        if (part instanceof Offers able) {
            able.offers()
                    .forEach(offer -> actions.add(offer.id(), offer::title, offer.icon(), "", () -> true, offer.run()));
        }
    }

    void tiles(Dashboard dashboard) {
        actions.add(
                "help",
                () -> words.get("icon.help"),
                Icon.HELP,
                "F1",
                () -> dashboard.attended().isPresent(),
                () -> dashboard.attended().ifPresent(dashboard::help));
        dashboard.titles(words).forEach((id, title) -> {
            String alone = words.get("action.tile-full", title);
            actions.add("full-" + id, () -> alone, Icon.FULL_WINDOW, "", atDesk, () -> dashboard.showAlone(id));
            String help = words.get("action.tile-help", title);
            actions.add("help-" + id, () -> help, Icon.HELP, "", () -> dashboard.shows(id), () -> dashboard.help(id));
            String export = words.get("action.tile-export", title);
            actions.add("export-" + id, () -> export, Icon.EXPORT, "", () -> true, () -> dashboard.export(id));
        });
    }
}
