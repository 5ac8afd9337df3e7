package io.ohlas.stack.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** By what a process is found again: its number alone may belong to another one by then. */
final class ProcessMark {

    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");

    // Counted from the process's state, which follows its name in brackets: proc_pid_stat(5), field 22.
    private static final int START_AFTER_STATE = 19;

    private ProcessMark() {}

    static String of(ProcessHandle process) {
        return process.pid() + " " + birth(process.pid());
    }

    /** The process of a file that holds its mark, if it still runs; empty also for a file that holds no mark. */
    static Optional<ProcessHandle> read(Path file) {
        try {
            String mark = Files.readString(file);
            String pid = mark.split(" ", 2)[0];
            return pid.matches("[0-9]{1,10}")
                    ? ProcessHandle.of(Long.parseLong(pid))
                            .filter(process -> of(process).equals(mark))
                            .filter(ProcessMark::runs)
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether a process is there and at work: one that ended unseen by its parent is still listed as a zombie. */
    static boolean runs(ProcessHandle process) {
        return process.isAlive() && !stat(process.pid()).startsWith("Z");
    }

    // Ticks since the machine started, and which start that was: a clock that is set changes neither.
    private static String birth(long pid) {
        String[] fields = stat(pid).split(" ");
        try {
            return fields.length > START_AFTER_STATE
                    ? fields[START_AFTER_STATE] + " " + Files.readString(BOOT).strip()
                    : "gone";
        } catch (IOException e) {
            return fields[START_AFTER_STATE];
        }
    }

    /** What the system says of it, from its state on; empty when it is gone. */
    private static String stat(long pid) {
        try {
            String all = Files.readString(Path.of("/proc/%d/stat".formatted(pid)));
            return all.substring(all.lastIndexOf(')') + 2);
        } catch (IOException e) {
            return "";
        }
    }
}
