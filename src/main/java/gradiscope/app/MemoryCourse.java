package gradiscope.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// What memory was in use as rounds of work went by, and how much more of it each round leaves.
final class MemoryCourse {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String RESIDENT = "VmRSS:";

    private final List<Sample> samples = new ArrayList<>();

    /// What is in use after so many rounds, in MB (10^6 bytes).
    ///
    /// @param heap objects that are reachable
    /// @param resident memory of the process that the system holds in RAM; NaN where it does not say (not Linux)
    record Sample(int round, double heap, double resident) {
        /// What is in use now, after a collection of all garbage.
        static Sample now(int round) throws IOException {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            return new Sample(round, (runtime.totalMemory() - runtime.freeMemory()) / 1e6, residentNow());
        }

        String line() {
            return String.format(
                    Locale.ROOT, "round %d: heap %.1f MB in use, %.1f MB resident in all", round, heap, resident);
        }
    }

    /// proc_pid_status(5): in kB, by which it means KiB.
    private static double residentNow() throws IOException {
        if (!Files.isReadable(STATUS)) {
            return Double.NaN;
        }
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith(RESIDENT))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToDouble(kib -> Long.parseLong(kib) * 1024 / 1e6)
                .findFirst()
                .orElse(Double.NaN);
    }

    void add(Sample sample) {
        samples.add(sample);
    }

    /// Growth of the heap, in kB (10^3 bytes) a round.
    double heapGrowth() {
        return growth(Sample::heap);
    }

    /// Growth of the memory in RAM, in kB a round.
    double residentGrowth() {
        return growth(Sample::resident);
    }

    /// How much higher the least heap of the last third of the samples is than that of the middle third, in MB. What is
    /// in use swings with what was just being measured, but comes down to the same level unless something is kept.
    double heapRise() {
        return rise(Sample::heap);
    }

    /// The same of the memory in RAM.
    double residentRise() {
        return rise(Sample::resident);
    }

    private double rise(ToDoubleFunction<Sample> part) {
        int count = samples.size();
        return least(samples.subList(count * 2 / 3, count), part)
                - least(samples.subList(count / 3, count * 2 / 3), part);
    }

    private static double least(List<Sample> some, ToDoubleFunction<Sample> part) {
        return some.stream().mapToDouble(part).min().orElse(0);
    }

    /// Slope of the least-squares line through the samples, the first third of them left out: while code is compiled
    /// and
    /// caches fill, memory grows in any case.
    private double growth(ToDoubleFunction<Sample> part) {
        List<Sample> late = samples.subList(samples.size() / 3, samples.size());
        double meanRound = late.stream().mapToDouble(Sample::round).average().orElse(0);
        double mean = late.stream().mapToDouble(part).average().orElse(0);
        double covariance = 0;
        double variance = 0;
        for (Sample sample : late) {
            covariance += (sample.round() - meanRound) * (part.applyAsDouble(sample) - mean);
            variance += (sample.round() - meanRound) * (sample.round() - meanRound);
        }
        return variance == 0 ? 0 : covariance / variance * 1000;
    }
}
