package gradiscope.live.file;

import gradiscope.data.NpzWriter;
import gradiscope.experiment.BadInput;
import gradiscope.experiment.Message;
import gradiscope.live.Findings;
import gradiscope.live.Ghost;
import gradiscope.live.Logbook;
import gradiscope.probe.Measured;
import gradiscope.probe.Probe;
import gradiscope.probe.Reading;
import gradiscope.probe.Subject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// A logbook as the arrays of a session file. What the run and the one that was left have in common stands there once.
final class ReadingArrays {
    private static final int ROW = 2;

    /// Whose reading it is: of the run, of the one that was left, of both.
    private static final int RUN = 1;

    private static final int GHOST = 2;

    /// The readings of one watch.
    private record Course(String watch, Findings found, List<Measured> run, List<Measured> ghost) {}

    private final List<Head.ReadingsHead> heads = new ArrayList<>();
    private final List<long[]> steps = new ArrayList<>();
    private final List<FlatNumbers> flats = new ArrayList<>();

    ReadingArrays(Logbook logbook) {
        courses(logbook).forEach(this::add);
    }

    private static List<Course> courses(Logbook logbook) {
        Map<String, Findings> left = logbook.ghost().map(Ghost::found).orElse(Map.of());
        Set<String> ids = new TreeSet<>(logbook.found().keySet());
        ids.addAll(left.keySet());
        List<Course> courses = new ArrayList<>();
        for (String id : ids) {
            Optional<Findings> now = Optional.ofNullable(logbook.found().get(id));
            Optional<Findings> before = Optional.ofNullable(left.get(id));
            boolean together = now.map(Findings::probe).equals(before.map(Findings::probe));
            now.ifPresent(f -> courses.add(new Course(
                    id, f, f.readings(), together ? before.orElseThrow().readings() : List.of())));
            before.filter(f -> !together).ifPresent(f -> courses.add(new Course(id, f, List.of(), f.readings())));
        }
        return courses;
    }

    /// About how many bytes a logbook takes, as if all readings of a watch were as large as the last.
    static long estimate(Logbook logbook) {
        return courses(logbook).stream().mapToLong(ReadingArrays::estimate).sum();
    }

    private static long estimate(Course course) {
        FlatNumbers last = new FlatNumbers();
        form(course.found().probe()).write(course.found().readings().getLast().reading(), last);
        Set<Measured> all = identical(course.run());
        all.addAll(course.ghost());
        return all.size() * last.bytes();
    }

    private void add(Course course) {
        Set<Measured> ofRun = identical(course.run());
        Set<Measured> ofGhost = identical(course.ghost());
        List<Measured> all = new ArrayList<>(course.run());
        course.ghost().stream().filter(each -> !ofRun.contains(each)).forEach(all::add);
        all.sort(Comparator.comparingLong(Measured::step));
        FlatNumbers flat = new FlatNumbers();
        Form form = form(course.found().probe());
        long[] rows = new long[ROW * all.size()];
        for (int i = 0; i < all.size(); i++) {
            Measured each = all.get(i);
            rows[ROW * i] = each.step();
            rows[ROW * i + 1] = (ofRun.contains(each) ? RUN : 0) | (ofGhost.contains(each) ? GHOST : 0);
            form.write(each.reading(), flat);
        }
        steps.add(rows);
        flats.add(flat);
        heads.add(new Head.ReadingsHead(course.watch(), course.found().probe(), form.text(), flat.words()));
    }

    private static Set<Measured> identical(List<Measured> all) {
        Set<Measured> set = Collections.newSetFromMap(new IdentityHashMap<>());
        set.addAll(all);
        return set;
    }

    /// What a probe finds: the type that its own `measure` returns.
    static Form form(Probe probe) {
        try {
            Class<?> reading =
                    probe.getClass().getMethod("measure", Subject.class).getReturnType();
            return Form.of(reading);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every probe measures", e);
        }
    }

    List<Head.ReadingsHead> heads() {
        return heads;
    }

    /// How many readings of the watch of this number are written.
    int count(int watch) {
        return steps.get(watch).length / ROW;
    }

    void write(NpzWriter out) throws IOException {
        for (int i = 0; i < heads.size(); i++) {
            out.longs(steps(i), steps.get(i), count(i), ROW);
            double[] numbers = flats.get(i).allNumbers();
            out.doubles(numbers(i), numbers, numbers.length);
            float[] cells = flats.get(i).allCells();
            out.floats(cells(i), cells, cells.length);
        }
    }

    private static String steps(int watch) {
        return "readings." + watch + ".steps";
    }

    private static String numbers(int watch) {
        return "readings." + watch + ".numbers";
    }

    private static String cells(int watch) {
        return "readings." + watch + ".cells";
    }

    /// What stands in a file. Readings whose form has changed since are left out: the curves begin anew.
    ///
    /// @throws BadInput when what is there are no readings
    static Logbook read(Head head, NamedArrays arrays) {
        Map<String, Findings> found = new HashMap<>();
        Map<String, Findings> left = new HashMap<>();
        for (int i = 0; i < head.readings().size(); i++) {
            Head.ReadingsHead each = head.readings().get(i);
            Form form = form(each.probe());
            if (form.text().equals(each.form())) {
                read(i, each, form, arrays, found, left);
            }
        }
        Optional<Ghost> ghost = head.beside() < 0 ? Optional.empty() : Optional.of(new Ghost(head.beside(), left));
        return new Logbook(found, ghost);
    }

    private static void read(
            int index,
            Head.ReadingsHead head,
            Form form,
            NamedArrays arrays,
            Map<String, Findings> found,
            Map<String, Findings> left) {
        long[] rows = arrays.rows(steps(index), ROW);
        FlatSource source = new FlatSource(
                arrays.array(numbers(index)).doubles(),
                arrays.array(cells(index)).floats(),
                head.words());
        List<Measured> run = new ArrayList<>();
        List<Measured> ghost = new ArrayList<>();
        try {
            for (int i = 0; i < rows.length; i += ROW) {
                Measured measured = new Measured(rows[i], (Reading) form.read(source));
                if ((rows[i + 1] & RUN) != 0) {
                    run.add(measured);
                }
                if ((rows[i + 1] & GHOST) != 0) {
                    ghost.add(measured);
                }
            }
            put(head, run, found);
            put(head, ghost, left);
        } catch (RuntimeException e) {
            // Whatever a record refuses, in its own words.
            throw arrays.bad(Message.of("readings of {0}: {1}", head.watch(), String.valueOf(e.getMessage())));
        }
        if (!source.isAtEnd()) {
            throw arrays.bad(Message.of("readings of {0}: there are too many numbers", head.watch()));
        }
    }

    private static void put(Head.ReadingsHead head, List<Measured> readings, Map<String, Findings> into) {
        if (!readings.isEmpty()) {
            into.put(head.watch(), new Findings(head.probe(), readings));
        }
    }
}
