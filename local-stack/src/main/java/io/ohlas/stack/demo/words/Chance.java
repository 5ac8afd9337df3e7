package io.ohlas.stack.demo.words;

import java.util.List;
import java.util.Random;

/** Draws that depend on the given source of randomness alone. */
final class Chance {

    private Chance() {}

    static <T> T one(List<T> things, Random random) {
        return things.get(random.nextInt(things.size()));
    }

    static boolean in(int percent, Random random) {
        return random.nextInt(100) < percent;
    }
}
