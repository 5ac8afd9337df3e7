package io.ohlas.stack.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Something that one process at a time may have, until it ends: a locked file, and beside it one that says who. */
final class Claim {

    // A channel that nobody refers to is closed by the garbage collector, and its lock goes with it.
    private static final List<FileChannel> HELD = new CopyOnWriteArrayList<>();

    private final Path lock;
    private final Path holder;

    Claim(Path folder, String name) {
        this.lock = folder.resolve(name + ".lock");
        // Not the locked file itself: to close it after reading would let go of a lock of our own.
        this.holder = folder.resolve(name + ".holder");
    }

    /** Whether this process has it from now on; false when another one has. */
    boolean take() {
        try {
            Files.createDirectories(lock.getParent());
            FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                return false;
            }
            HELD.add(channel);
            Files.writeString(holder, ProcessMark.of(ProcessHandle.current()));
            return true;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process that has it. */
    Optional<ProcessHandle> holder() {
        return ProcessMark.read(holder);
    }
}
