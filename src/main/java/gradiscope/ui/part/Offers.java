package gradiscope.ui.part;

import gradiscope.ui.theme.Icon;
import java.util.List;

/// A part that can do things which a person may want by name, wherever in the window they are.
public interface Offers {
    /// What it can do, in the order in which a person should meet it.
    List<Offer> offers();

    /// One thing to do.
    ///
    /// @param id its name in code
    /// @param title what a person calls it
    record Offer(String id, String title, Icon icon, Runnable run) {}
}
