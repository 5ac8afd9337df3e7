package io.ohlas.stack.demo.life;

/**
 * A branch, or the whole of a company without branches, as its customers find it.
 *
 * @param weight how many customers it has, beside the others
 * @param language that most of its customers speak
 * @param phonePrefix of its customers' phone numbers
 * @param valueStep what customers are worth in a year, as a multiple of it, in the currency
 */
record Place(
        String unit, double weight, String language, String zone, String phonePrefix, String currency, int valueStep) {}
