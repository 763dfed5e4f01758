package gradiscope.figure.vector;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/// Programs of others that read our files. A test that wants one is skipped where it is missing.
public final class Tools {
    private static final int PATIENCE_SECONDS = 60;

    private Tools() {}

    /// What a program says on standard output.
    ///
    /// @param debian the package that has it
    public static String run(String debian, String... command) throws IOException, InterruptedException {
        assumeTrue(isThere(command[0]), () -> command[0] + " is missing; install Debian's " + debian);
        File output = File.createTempFile("gradiscope", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException(command[0] + " does not end");
        }
        String said = Files.readString(output.toPath(), StandardCharsets.UTF_8);
        Files.delete(output.toPath());
        if (process.exitValue() != 0) {
            throw new IOException(String.join(" ", command) + ": " + said);
        }
        return said;
    }

    private static boolean isThere(String program) {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /// An SVG file as librsvg draws it, of so many pixels.
    public static BufferedImage svg(byte[] svg, int width, Path folder) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("picture.svg"), svg);
        Path png = folder.resolve("svg.png");
        run("librsvg2-bin", "rsvg-convert", "-w", String.valueOf(width), "-o", png.toString(), file.toString());
        return ImageIO.read(png.toFile());
    }

    /// A PDF file as Poppler draws it, of so many pixels.
    public static BufferedImage pdf(byte[] pdf, int width, Path folder) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("picture.pdf"), pdf);
        run(
                "poppler-utils",
                "pdftoppm",
                "-singlefile",
                "-png",
                "-scale-to-x",
                String.valueOf(width),
                "-scale-to-y",
                "-1",
                file.toString(),
                folder.resolve("pdf").toString());
        return ImageIO.read(folder.resolve("pdf.png").toFile());
    }
}
