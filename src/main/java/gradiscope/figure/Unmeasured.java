package gradiscope.figure;

import gradiscope.figure.chart.Panel;
import gradiscope.figure.chart.Type;
import java.util.List;
import javafx.scene.layout.Region;

/// Words in the place of a picture.
record Unmeasured(String title, String words) implements Figure {
    @Override
    public List<Fact> facts() {
        return List.of();
    }

    @Override
    public Region whole(Type type) {
        return Panel.words("", words, type);
    }

    @Override
    public Region brief(Type type) {
        return whole(type);
    }

    @Override
    public List<String> notes() {
        return List.of();
    }
}
