package gradiscope.app;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gradiscope.experiment.BadInput;
import gradiscope.experiment.JsonText;
import gradiscope.experiment.Message;
import gradiscope.experiment.Place;
import gradiscope.experiment.Seed;
import gradiscope.lesson.CheckBench;
import gradiscope.lesson.Claim;
import gradiscope.lesson.Lesson;
import gradiscope.lesson.catalog.Lessons;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "lesson",
        description = "Lists the lessons, and checks what they teach.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {LessonCommand.ListAll.class, LessonCommand.Verify.class},
        synopsisSubcommandLabel = "COMMAND")
final class LessonCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new BadInput(
                "lesson",
                "",
                Message.of("what is to be done is missing"),
                Message.of("use lesson list, or lesson verify"));
    }

    @Command(
            name = "list",
            description = "Names the lessons.",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class)
    static final class ListAll implements Callable<Integer> {
        @Spec
        private @Nullable CommandSpec spec;

        @Override
        public Integer call() {
            PrintWriter out = Output.of(spec);
            for (Lesson lesson : Lessons.ALL) {
                out.println(lesson.name() + "  " + lesson.title());
                out.println("    " + lesson.question());
                out.println("    " + lesson.paper());
            }
            out.flush();
            return Exit.OK;
        }
    }

    @Command(
            name = "verify",
            description = "Runs the protocol of a lesson and says of each line that must be observed whether it was.",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            footer = {
                "",
                "The same seed gives the same numbers. Exit codes: 0 every line holds, 1 one does not, 2 bad input,",
                "130 interrupted.",
                "",
                "Example: gradiscope lesson verify all --seed 7"
            })
    static final class Verify implements Callable<Integer> {
        @Spec
        private @Nullable CommandSpec spec;

        @Parameters(paramLabel = "NAME|all", description = "The lesson. See: gradiscope lesson list.")
        private String name = "";

        @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Default: ${DEFAULT-VALUE}.")
        private String seed = "1";

        @Option(names = "--json", description = "Print JSON.")
        private boolean json;

        @Override
        public Integer call() {
            Seed chosen = new Seed(WholeNumber.any("--seed", seed));
            PrintWriter out = Output.of(spec);
            boolean all = true;
            ArrayNode found = JsonNodeFactory.instance.arrayNode();
            Interruption interruption = new Interruption();
            try (interruption;
                    ExecutorService processors =
                            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
                CheckBench bench = new CheckBench(processors, interruption::asked);
                for (Lesson lesson : lessons()) {
                    List<Claim> claims = lesson.check().verify(chosen.child(lesson.name()), bench);
                    all &= claims.stream().allMatch(Claim::holds);
                    if (json) {
                        found.add(json(lesson, claims));
                    } else {
                        print(out, lesson, claims);
                    }
                }
            } catch (CancellationException e) {
                return interruption.exitCode();
            }
            if (json) {
                out.print(JsonText.pretty(found));
            }
            out.flush();
            return all ? Exit.OK : Exit.FAULT;
        }

        private List<Lesson> lessons() {
            if (name.equals("all")) {
                return Lessons.ALL;
            }
            return List.of(Lessons.named(name)
                    .orElseThrow(() -> new BadInput(
                            Place.quote(name),
                            "",
                            Message.of("there is no such lesson"),
                            Message.of(
                                    "use one of {0}",
                                    Lessons.ALL.stream().map(Lesson::name).collect(Collectors.joining(", "))
                                            + ", all"))));
        }

        private static void print(PrintWriter out, Lesson lesson, List<Claim> claims) {
            out.println(lesson.name() + ": " + lesson.title());
            for (Claim claim : claims) {
                out.println((claim.holds() ? "  yes  " : "  NO   ") + claim.says());
                out.println("       "
                        + claim.measured().stream()
                                .map(f -> f.name() + " " + number(f.value()))
                                .collect(Collectors.joining(", ")));
            }
            out.flush();
        }

        private static String number(double value) {
            return String.format(Locale.ROOT, "%.4g", value);
        }

        private static ObjectNode json(Lesson lesson, List<Claim> claims) {
            ObjectNode all = JsonNodeFactory.instance.objectNode();
            all.put("lesson", lesson.name());
            all.put("holds", claims.stream().allMatch(Claim::holds));
            ArrayNode list = all.putArray("claims");
            for (Claim claim : claims) {
                ObjectNode each = list.addObject();
                each.put("says", claim.says());
                each.put("holds", claim.holds());
                ArrayNode measured = each.putArray("measured");
                claim.measured()
                        .forEach(f -> measured.addObject().put("name", f.name()).put("value", f.value()));
            }
            return all;
        }
    }
}
