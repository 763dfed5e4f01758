package gradiscope.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is wrong with the words of a command.
final class BadArgumentsTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "train | there is no command \"train\"; use one of run, figure, export, open, probe, sweep, lesson, examples, schema, share, bench, soak; ",
                "--quiet | there is no option \"--quiet\"; see gradiscope --help",
                "run | missing: --out DIR, EXPERIMENT.json; see gradiscope run --help",
                "run example:spiral | missing: --out DIR; ",
                "run example:spiral --out | missing: --out DIR; ",
                "run example:spiral --out a --out b | --out DIR is given twice; ",
                "run example:spiral extra --out a | \"extra\" is one argument too many; see gradiscope run --help",
                "run example:spiral --out a --stpes 3 | there is no option \"--stpes\"; did you mean --steps?; ",
                "run example:spiral --out a --set | missing: --set PATH=VALUE; ",
                "probe example:spiral --probe loss | missing: --params FILE.npz; see gradiscope probe --help",
                "probe example:spiral --params a | missing: --probe NAME[:key=value,...]; ",
                "export example:spiral --out a | missing: --as KIND; see gradiscope export --help",
                "export example:spiral --as npz | missing: --out FILE; ",
                "export example:spiral --as onnx --out a | --as: \"onnx\" is no kind of network file; use one of npz, pytorch",
                "export example:spiral --as pytorch --every 2 --out a | --every: the code is of one network; ",
                "export example:spiral --as npz --step=-1 --out a | --step: \"-1\" is not accepted; ",
                "export none.gradiscope --as npz --out a | none.gradiscope: there is no such file; ",
                "export none.gradiscope --as npz --seed 3 --out a | --seed: a session was trained already; ",
                "share | missing: EXPERIMENT|CODE; see gradiscope share --help",
                "examples spiral moons | \"moons\" is one argument too many; ",
                "schema 3 | \"3\" is one argument too many; ",
                "bench --fast | there is no option \"--fast\"; see gradiscope bench --help",
                "run example:none --out a | example:none: there is no such example; use one of spiral, ",
                "run none.json --out a | none.json: there is no such file; give an experiment as JSON, example:NAME, or a share code",
                "run @none --out a | @none: there is no such file; "
            })
    void isOneLineThatSaysWhereToReadOn(String arguments, String message) {
        Cli.run(arguments.split(" ", -1)).refused(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "--steps=-1 | --steps: \"-1\" is not accepted; use a whole number from 0",
                "--steps=x | --steps: \"x\" is not accepted; ",
                "--steps=1e3 | --steps: \"1e3\" is not accepted; ",
                "--steps=9223372036854775808 | --steps: \"9223372036854775808\" is not accepted; ",
                "--seed=0.5 | --seed: \"0.5\" is not accepted; use a whole number of at most 64 bits",
                "--seed= | --seed: \"\" is not accepted; ",
                "--every=0 | --every: \"0\" is not accepted; use a whole number from 1, or log",
                "--every=often | --every: \"often\" is not accepted; ",
                "--set=seed | seed: $: there is no path before a \"=\"; ",
                "--set==3 | =3: $: there is no path before a \"=\"; ",
                "--set=sed=3 | sed=3: $: there is no property \"sed\"; did you mean \"seed\"?",
                "--set=seed=x | seed=x: $.seed: \"x\" is not accepted; use a whole number",
                "--set=training.optimizer.rate=-1 | training.optimizer.rate=-1: $.training.optimizer.rate: -1 is not",
                "--set=network.layers[9].units=3 | network.layers[9].units=3: $.network.layers: there is no element",
                "--set=network.layers[0].units=many | network.layers[0].units=many: $.network.layers[0].units: \"many\"",
                "--set=data.source=sprial | data.source=sprial: $.data.source: \"sprial\" is not accepted; ",
                "--set=network.layers=[{] | network.layers=[{]: $.network.layers: line 1, column ",
                "--set=training.stop=[] | example:spiral: $.training.stop: nothing ends the run; give --steps N, ",
                "--probe=los | --probe: there is no probe \"los\"; use one of loss, function, ",
                "--probe= | --probe: there is no probe \"\"; ",
                "--probe=loss:samples=3 | --probe loss: $: there is no property \"samples\"; leave it out",
                "--probe=confusion:sampels=3 | --probe confusion: $: there is no property \"sampels\"; did you mean "
                        + "\"samples\"?",
                "--probe=confusion:samples | --probe confusion: $: \"samples\" has no value; write key=value",
                "--probe=confusion:samples=3,,set=test | --probe confusion: $: \"\" has no value; ",
                "--probe=confusion:samples=3,samples=4 | --probe confusion: $.samples: it is given twice; ",
                "--probe=confusion:samples=[3,4] | --probe confusion: $.samples: a list is not accepted; use a whole",
                "--probe=confusion:set={\"a,b\":1},rows=3 | --probe confusion: $.set: \"{\"a,b\":1}\" is not accepted",
                "--probe=confusion:unit=mini-batch,batch=4096 | --probe confusion: $.batch: ",
                "--probe=interpolation:points=1 | --probe interpolation: $.points: 1 is not accepted; ",
                "--probe=interpolation:first=2 | --probe interpolation: $.last: 1.0 is not greater than first, 2.0; ",
                "--probe=surface:batchNorm=interpolated | --probe surface: $.batchNorm: \"interpolated\" is not accepted; "
                        + "use one of recomputed, endpoint",
                "--probe=interpolation:points=2,barrier=top | --probe interpolation: $.barrier: \"top\" is not accepted"
            })
    void isOneLineThatNamesTheOptionAndWhatItTakes(String option, String message) {
        Path out = folder.resolve("out");

        Cli.run("run", "example:spiral", option, "--out", out.toString()).refused(message);
        assertThat(out).doesNotExist();
    }

    @Test
    void anArgumentCanHoldAnythingAndTheMessageStaysOneLine() {
        List<String> awkward =
                List.of("a\nb\u001b[31m", "\u202e", "\0", "x".repeat(5000), "$", "%s%n", "'\"", "..", "/");
        for (String text : awkward) {
            for (String[] command : commands(text)) {
                Cli.run(command).refused("");
            }
        }
    }

    private static List<String[]> commands(String text) {
        List<String[]> commands = new ArrayList<>();
        commands.add(new String[] {text});
        commands.add(new String[] {"--" + text});
        commands.add(new String[] {"run", text, "--out", "none"});
        commands.add(new String[] {"run", "example:" + text, "--out", "none"});
        commands.add(new String[] {"run", "example:spiral", "--out", "none", "--set", text});
        commands.add(new String[] {"run", "example:spiral", "--out", "none", "--probe", text});
        commands.add(new String[] {"run", "example:spiral", "--out", "none", "--every", text});
        commands.add(new String[] {"probe", "example:spiral", "--params", text, "--probe", "loss"});
        commands.add(new String[] {"run", "example:spiral", "--out", "\0" + text});
        commands.add(new String[] {"sweep", text, "--out", "none"});
        commands.add(new String[] {"sweep", "--merge", text, "--out", "none"});
        commands.add(new String[] {"sweep", "none", "--out", "none", "--shard", text});
        commands.add(new String[] {"lesson", "verify", text});
        commands.add(new String[] {"lesson", "verify", "all", "--seed", text});
        commands.add(new String[] {"lesson", text});
        commands.add(new String[] {"examples", text});
        commands.add(new String[] {"share", text});
        return commands;
    }
}
