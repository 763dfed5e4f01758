package gradiscope.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WholeFileTest {
    @TempDir
    private Path folder;

    @Test
    void appearsWhenItIsWhole() throws IOException {
        Path target = folder.resolve("new/folder/a.txt");
        try (WholeFile file = new WholeFile(target)) {
            file.append("one ");
            assertThat(target).doesNotExist();
            file.append("two");
            file.commit();
        }
        assertThat(Folders.contents(folder)).containsExactlyEntriesOf(Map.of("new/folder/a.txt", "one two"));
    }

    @Test
    void takesThePlaceOfAnotherFile() throws IOException {
        Path target = Folders.write(folder.resolve("a.txt"), "old");
        WholeFile.write(target, "new");

        assertThat(Folders.contents(folder)).containsExactlyEntriesOf(Map.of("a.txt", "new"));
    }

    @Test
    void leavesTheOldFileAndNoOtherWhenWritingFails() {
        Path target = Folders.write(folder.resolve("a.txt"), "old");

        assertThatThrownBy(() -> WholeFile.write(target, out -> {
                    out.write(new byte[100_000]);
                    throw new IOException("No space left on device");
                }))
                .hasMessage("No space left on device");
        assertThat(Folders.contents(folder)).containsExactlyEntriesOf(Map.of("a.txt", "old"));
    }

    @Test
    void leavesNothingWhenAFolderIsInItsPlace() throws IOException {
        Path target = Files.createDirectories(folder.resolve("a.txt"));
        Folders.write(target.resolve("inside"), "old");

        assertThatThrownBy(() -> WholeFile.write(target, "new")).isInstanceOf(IOException.class);
        assertThat(Folders.contents(folder)).containsExactlyEntriesOf(Map.of("a.txt/inside", "old"));
    }

    @Test
    void leavesNothingWithoutACommit() throws IOException {
        try (WholeFile file = new WholeFile(folder.resolve("a.txt"))) {
            file.append("half");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void mayBeReadByWhomeverTheSystemLetsReadNewFiles() throws IOException {
        Path usual = Files.writeString(folder.resolve("usual"), "");
        WholeFile.write(folder.resolve("whole"), "");

        assertThat(Files.getPosixFilePermissions(folder.resolve("whole")))
                .isEqualTo(Files.getPosixFilePermissions(usual));
    }
}
