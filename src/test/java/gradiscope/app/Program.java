package gradiscope.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The program as a process of its own.
final class Program {
    private Program() {}

    /// The command that starts it.
    ///
    /// @param options of the virtual machine
    /// @param arguments of the program
    static List<String> command(List<String> options, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(arguments);
        return command;
    }
}
