package gradiscope.lesson;

import java.util.List;

/// A paper's phenomenon as something that checks itself.
///
/// @param name in commands: lower case, words joined by dashes
/// @param question what it answers
/// @param limits what of the paper the protocol does not reproduce, and at which scale it works
public record Lesson(String name, String title, Paper paper, String question, List<String> limits, Check check) {
    public Lesson {
        limits = List.copyOf(limits);
    }
}
