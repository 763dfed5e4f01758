package gradiscope.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.figure.Export;
import gradiscope.figure.Format;
import gradiscope.figure.film.FilmKind;
import gradiscope.figure.plotted.Plotted;
import gradiscope.figure.vector.About;
import gradiscope.figure.vector.Drawing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A film goes into its file a frame at each tick, whole or not at all.
final class FilmRollTest {
    private static final Format FORMAT = Format.of(Format.Preset.ONE_COLUMN).withResolution(24);
    private static final Filmed FILM = new Filmed(Filmed.Course.TURN, 3, FilmRollTest::frame);

    @TempDir
    private Path folder;

    private static Export frame(int number, Format format) {
        Drawing empty = new Drawing(10, 7.5, Color.gray(number / 3.0), List.of());
        return new Export(empty, format, new About("Frame " + number, "", "{}"), Plotted.NOTHING);
    }

    private FilmRoll roll(Path file) {
        return new FilmRoll(file, FilmKind.MP4, FILM, FORMAT, Runnable::run);
    }

    @Test
    void theFileIsThereWhenEveryFrameIsDrawn() throws IOException {
        Path file = folder.resolve("film.mp4");
        FilmRoll roll = roll(file);
        // What it says of itself, three frames, and the end.
        for (int tick = 0; tick < 4; tick++) {
            roll.tick();
            assertThat(roll.isDone()).isFalse();
            assertThat(file).doesNotExist();
        }
        assertThat(roll.share()).isEqualTo(1);
        roll.tick();
        assertThat(roll.isDone()).isTrue();
        assertThat(roll.trouble()).isNull();
        assertThat(folder.toFile().list()).containsExactly("film.mp4");
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                .contains("Frame 2")
                .doesNotContain("Frame 0");
    }

    @Test
    void aCancelledFilmLeavesNothing() {
        FilmRoll roll = roll(folder.resolve("film.mp4"));
        roll.tick();
        roll.tick();
        assertThat(folder).isNotEmptyDirectory();
        roll.cancel();
        roll.tick();
        assertThat(roll.isDone()).isTrue();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderThatIsNotThereIsToldAsTrouble() {
        FilmRoll roll = roll(folder.resolve("none").resolve("film.mp4"));
        for (int tick = 0; tick < 5 && !roll.isDone(); tick++) {
            roll.tick();
        }
        assertThat(roll.isDone()).isTrue();
        assertThat(roll.trouble()).isNotNull();
    }
}
