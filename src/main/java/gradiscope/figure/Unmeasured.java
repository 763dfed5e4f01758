package gradiscope.figure;

import gradiscope.figure.chart.Look;
import gradiscope.figure.chart.Panel;
import java.util.List;
import javafx.scene.layout.Region;

/// Words in the place of a picture.
record Unmeasured(String named, String words) implements Figure {
    @Override
    public String title(Look look) {
        return named;
    }

    @Override
    public List<Fact> facts(Look look) {
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
    public List<String> notes(Look look) {
        return List.of();
    }
}
