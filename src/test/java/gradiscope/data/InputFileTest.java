package gradiscope.data;

import static gradiscope.data.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFileTest {
    @TempDir
    Path folder;

    @Test
    void findsRelativeNamesInTheFolderAndAbsoluteOnesWhereTheyAre() throws IOException {
        Path file = Files.writeString(folder.resolve("f.csv"), "text");
        assertThat(InputFile.in(folder, "f.csv").path()).isEqualTo(file);
        assertThat(InputFile.in(Path.of("elsewhere"), file.toString()).path()).isEqualTo(file);
    }

    @Test
    void refusesAMissingFileAndSaysWhereItLooked() {
        assertRefused(
                () -> InputFile.in(folder, "f.csv").open(),
                "f.csv: there is no such file; it was looked for at " + folder.resolve("f.csv"));
    }

    @Test
    void refusesAFolderInPlaceOfAFile() {
        assertRefused(() -> InputFile.in(folder, ".").open(), ".: is a folder, not a file; name a file in it");
    }

    @Test
    void refusesADeviceThatNeverEnds() {
        assumeTrue(Files.exists(Path.of("/dev/zero")), "there is no /dev/zero here");
        assertRefused(() -> InputFile.in(folder, "/dev/zero").open(), "/dev/zero: is a device or pipe, not a file; ");
    }

    @Test
    void refusesAFileThatMayNotBeRead() throws IOException {
        Path file = Files.writeString(folder.resolve("f.csv"), "text");
        assumeTrue(file.toFile().setReadable(false) && !Files.isReadable(file), "this user may read everything");
        assertRefused(() -> InputFile.in(folder, "f.csv").open(), "f.csv: may not be read; ");
    }

    @Test
    void refusesANameThatNoFileCanHave() {
        assertRefused(() -> InputFile.in(folder, "f\0.csv"), "\"f .csv\": is not a file name: ");
    }
}
