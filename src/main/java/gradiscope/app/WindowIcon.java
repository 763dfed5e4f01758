package gradiscope.app;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javafx.scene.image.Image;

/// The program's icon, as title bars, task bars and switchers of windows show it.
final class WindowIcon {
    private WindowIcon() {}

    /// One picture for each of the sizes that they show, in pixels of 16 to 128.
    static List<Image> pictures() {
        return IntStream.of(16, 32, 48, 128).mapToObj(WindowIcon::picture).toList();
    }

    private static Image picture(int size) {
        String name = "/gradiscope/icons/gradiscope-" + size + ".png";
        return new Image(
                Objects.requireNonNull(WindowIcon.class.getResource(name), name).toExternalForm());
    }
}
