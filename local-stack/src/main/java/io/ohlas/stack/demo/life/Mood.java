package io.ohlas.stack.demo.life;

import java.util.List;
import java.util.Random;

/**
 * How a customer leaves, drawn from what the world says of the scene, the place and the time.
 *
 * @param share of dissatisfied customers among all in the same situation: what the demo's truth is made of
 * @param band unfavourable, neutral or favourable
 * @param topic of what they would say
 */
record Mood(double share, Band band, String topic) {

    enum Band {
        UNFAVOURABLE,
        NEUTRAL,
        FAVOURABLE
    }

    private static final int[] NPS_WORST = {8, 5, 10, 12, 13, 22, 30};

    /** @param effects those that hold for the scene at the time */
    static Mood draw(World.Scene scene, List<World.Effect> effects, Random random) {
        double extra = effects.stream().mapToDouble(World.Effect::extra).sum();
        double share = Math.min(0.9, scene.dissatisfied() + extra);
        if (random.nextDouble() < share) {
            return new Mood(share, Band.UNFAVOURABLE, complaint(scene, effects, random));
        }
        boolean favourable = random.nextDouble() < scene.favourable();
        String topic = one(favourable ? scene.good() : scene.bad(), random);
        return new Mood(share, favourable ? Band.FAVOURABLE : Band.NEUTRAL, topic);
    }

    private static String complaint(World.Scene scene, List<World.Effect> effects, Random random) {
        double all = scene.dissatisfied()
                + effects.stream().mapToDouble(World.Effect::extra).sum();
        double point = random.nextDouble() * all;
        for (World.Effect effect : effects) {
            point -= effect.extra();
            if (point < 0) {
                return effect.topic();
            }
        }
        return one(scene.bad(), random);
    }

    /** A rating of the question's scale in the band. */
    int rating(String question, Random random) {
        return switch (question) {
            case "ces" ->
                switch (band) {
                    case UNFAVOURABLE -> weighted(random, 1, 20, 30, 50);
                    case NEUTRAL -> 4;
                    case FAVOURABLE -> weighted(random, 5, 25, 40, 35);
                };
            case "csat" ->
                switch (band) {
                    case UNFAVOURABLE -> weighted(random, 1, 40, 60);
                    case NEUTRAL -> 3;
                    case FAVOURABLE -> weighted(random, 4, 50, 50);
                };
            default ->
                switch (band) {
                    case UNFAVOURABLE -> weighted(random, 0, NPS_WORST);
                    case NEUTRAL -> weighted(random, 7, 40, 60);
                    case FAVOURABLE -> weighted(random, 9, 45, 55);
                };
        };
    }

    boolean isDissatisfied() {
        return band == Band.UNFAVOURABLE;
    }

    static <T> T one(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    /** The first value or one of those that follow, as often as their weights say. */
    private static int weighted(Random random, int first, int... weights) {
        int point = random.nextInt(java.util.Arrays.stream(weights).sum());
        int value = first;
        for (int weight : weights) {
            point -= weight;
            if (point < 0) {
                return value;
            }
            value++;
        }
        throw new IllegalStateException("Weights do not add up");
    }
}
