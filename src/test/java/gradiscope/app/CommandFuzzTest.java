package gradiscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import gradiscope.Mutations;
import gradiscope.experiment.Seed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Commands with damaged arguments and files: whatever is given, the command does it, or refuses it in one
/// line, or the run diverges.
@Timeout(60)
final class CommandFuzzTest {
    /// The biggest that a chance edit may make anything, so that no step takes long.
    private static final List<String> SMALL = List.of(
            "--set",
            "data.source={\"kind\":\"spiral\",\"samples\":20}",
            "--steps",
            "2",
            "--every",
            "2",
            "--no-pictures");

    private static final List<List<String>> COMMANDS = List.of(
            List.of("run", "tiny.json", "--probe", "loss", "--probe", "confusion:samples=8,unit=mini-batch,batch=2"),
            List.of("run", "tiny.json", "--probe", "interpolation:points=3,first=-1,last=2", "--seed", "12"),
            List.of("run", "tiny.json", "--probe", "surface:points=3,reach=2,directions=random"),
            List.of("run", "example:spiral", "--probe", "collapse:set=test,dimensions=2", "--set", "seed=5"),
            List.of("run", "tiny.json", "--set", "training.optimizer.rate=0.5", "--set", "network.layers[0].units=7"),
            List.of("examples", "spiral"),
            List.of("share", "tiny.json"));

    @TempDir
    private Path folder;

    private final RandomGenerator random = new Seed(20).generator();
    private int runs;

    @Test
    void damagedArguments() throws IOException {
        Tiny.in(folder);
        Mutations mutations = new Mutations(new Seed(21));
        for (int i = 0; i < 200; i++) {
            List<String> command = new ArrayList<>(COMMANDS.get(random.nextInt(COMMANDS.size())));
            command.replaceAll(argument ->
                    argument.replace("tiny.json", folder.resolve("tiny.json").toString()));
            int damaged = random.nextInt(command.size());
            byte[] bytes = mutations.damage(command.get(damaged).getBytes(StandardCharsets.UTF_8));
            command.set(damaged, new String(bytes, StandardCharsets.UTF_8));
            assertGraceful(command);
        }
    }

    @Test
    void damagedExperiments() throws IOException {
        Mutations mutations = new Mutations(new Seed(22));
        byte[] json = Tiny.JSON.getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve("damaged.json");
        for (int i = 0; i < 200; i++) {
            Files.write(file, mutations.damage(json));
            assertGraceful(List.of("run", file.toString(), "--probe", "loss", "--probe", "interpolation:points=2"));
        }
    }

    @Test
    void damagedParameters() throws IOException {
        String tiny = Tiny.in(folder);
        Path out = folder.resolve("out");
        Cli.run("run", tiny, "--out", out.toString(), "--no-pictures", "--steps=1", "--probe=loss")
                .succeeded();
        byte[] whole = Files.readAllBytes(out.resolve("checkpoints/step-00000001.npz"));
        Mutations mutations = new Mutations(new Seed(23));
        Path file = folder.resolve("damaged.npz");
        for (int i = 0; i < 200; i++) {
            Files.write(file, mutations.damage(whole));
            assertEnds(Cli.run("probe", tiny, "--params", file.toString(), "--probe=loss", "--probe=collapse"));
        }
    }

    private void assertGraceful(List<String> command) throws IOException {
        List<String> all = new ArrayList<>(command);
        if (command.getFirst().equals("run")) {
            all.addAll(SMALL);
            all.addAll(List.of("--out", folder.resolve("run" + ++runs).toString()));
        }
        assertEnds(Cli.run(all.toArray(String[]::new)));
    }

    private static void assertEnds(Cli ended) {
        String shown = ended.err();
        assertThat(ended.code()).as(shown).isIn(Exit.OK, Exit.BAD_INPUT, Exit.DIVERGED);
        assertThat(shown).doesNotContain("\tat ", "Exception");
        if (ended.code() == Exit.BAD_INPUT) {
            assertThat(shown).startsWith("gradiscope: ").matches("[^\\n\\r]+; [^\\n\\r]+\\R");
            assertThat(ended.out()).isEmpty();
        }
        assertThat(Arrays.asList(shown.split("\\R"))).hasSizeLessThanOrEqualTo(3);
    }
}
