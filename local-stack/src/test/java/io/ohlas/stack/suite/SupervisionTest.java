package io.ohlas.stack.suite;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.ohlas.stack.ChildProcess;
import io.ohlas.stack.Part;
import io.ohlas.stack.Waiting;

import static org.assertj.core.api.Assertions.assertThat;

class SupervisionTest {

    static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    final List<String> reports = new CopyOnWriteArrayList<>();
    final RunningParts running = new RunningParts(reports::add);
    Sleeper sleeper;

    @BeforeEach
    void start() {
        sleeper = new Sleeper(folder.resolve("log"));
        running.start(sleeper);
    }

    @AfterEach
    void stop() {
        running.stopAll();
    }

    @Test
    void starts_again_what_died_each_time() {
        for (int death = 0; death < 2; death++) {
            long killed = sleeper.process().pid();
            sleeper.kill();
            assertThat(Waiting.until(PATIENCE, () -> isBack(killed))).isTrue();
        }
        assertThat(reports).contains("sleeper died; starting it again", "sleeper is back");
    }

    @Test
    void leaves_alone_what_is_held() {
        running.hold(sleeper);
        sleeper.kill();
        assertThat(Waiting.until(Duration.ofSeconds(2), () -> sleeper.process().isAlive()))
                .isFalse();
        long killed = sleeper.process().pid();
        running.release(sleeper);
        assertThat(Waiting.until(PATIENCE, () -> isBack(killed))).isTrue();
    }

    @Test
    void starts_nothing_after_the_end() {
        running.stopAll();
        assertThat(Waiting.until(Duration.ofSeconds(2), () -> sleeper.process().isAlive()))
                .isFalse();
    }

    private boolean isBack(long killed) {
        return sleeper.process().isAlive() && sleeper.process().pid() != killed;
    }

    private static final class Sleeper implements Part {

        private final Path log;
        private volatile ChildProcess process;

        Sleeper(Path log) {
            this.log = log;
        }

        @Override
        public String name() {
            return "sleeper";
        }

        @Override
        public void restart() {
            process = ChildProcess.start("sleeper", List.of("sleep", "300"), Map.of(), log);
        }

        @Override
        public void stop() {
            process.stop("TERM", PATIENCE);
        }

        @Override
        public void kill() {
            process.kill();
        }

        @Override
        public ChildProcess process() {
            return process;
        }
    }
}
