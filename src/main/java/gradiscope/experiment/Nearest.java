package gradiscope.experiment;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Finds what a person probably meant.
final class Nearest {
    private static final int LONGEST = 64;

    private Nearest() {}

    /// The known name nearest to the one given, if it is near: at most a third of its letters differ, and
    /// one may always.
    static Optional<String> to(String given, Collection<String> known) {
        if (given.length() > LONGEST) {
            return Optional.empty();
        }
        int allowed = Math.max(1, given.length() / 3);
        return known.stream()
                .filter(name -> distance(given, name) <= allowed)
                .min(Comparator.comparingInt(name -> distance(given, name)));
    }

    /// What to say about an unknown name: `did you mean "units"?`, or all that are known.
    static Message remedy(String given, Collection<String> known) {
        return to(given, known)
                .map(name -> Message.of("did you mean \"{0}\"?", name))
                .orElseGet(() -> known.isEmpty()
                        ? Message.of("leave it out")
                        : Message.of("known are {0}", String.join(", ", known)));
    }

    /// Insertions, deletions, substitutions and swaps of neighbours that turn one text into the other, in
    /// any case of letters: the optimal string alignment distance (Damerau 1964).
    static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : step(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(int[][] d, String a, String b, int i, int j) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(d[i - 1][j - 1] + change, Math.min(d[i - 1][j], d[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
    }
}
