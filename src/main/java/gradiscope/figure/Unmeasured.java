package gradiscope.figure;

import gradiscope.figure.chart.Look;
import gradiscope.figure.chart.Panel;
import java.util.List;
import javafx.scene.layout.Region;

/// Words in the place of a picture.
record Unmeasured(String title, String words) implements Figure {
    @Override
    public List<Fact> facts() {
        return List.of();
    }

    @Override
    public Region whole(Look look) {
        return Panel.words("", words, look);
    }

    @Override
    public Region brief(Look look) {
        return whole(look);
    }

    @Override
    public List<String> notes() {
        return List.of();
    }
}
