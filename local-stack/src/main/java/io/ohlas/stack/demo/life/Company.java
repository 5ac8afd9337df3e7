package io.ohlas.stack.demo.life;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;

/** The places of a demo company, how its customers are spread over them and by what they are asked. */
final class Company {

    private final List<Place> places;
    private final double weight;

    private final Map<String, String> surveys;

    private Company(List<Place> places, Map<String, String> surveys) {
        this.places = places;
        this.surveys = surveys;
        this.weight = places.stream().mapToDouble(Place::weight).sum();
    }

    /** @param description the tenant as the API takes it: its branches, or its root where it has none */
    static Company of(JsonNode description, World world) {
        var units = new ArrayList<JsonNode>();
        description.get("orgUnits").forEach(unit -> {
            if (unit.get("kind").asText().equals("branch")) {
                units.add(unit);
            }
        });
        if (units.isEmpty()) {
            units.add(description.at("/orgUnits/0"));
        }
        var surveys = new HashMap<String, String>();
        description
                .get("programs")
                .forEach(program -> surveys.put(
                        program.get("key").asText(), program.get("survey").asText()));
        return new Company(units.stream().map(unit -> place(unit, world)).toList(), surveys);
    }

    private static Place place(JsonNode unit, World world) {
        String key = unit.get("key").asText();
        World.Region region = world.regions()
                .getOrDefault(unit.path("parent").asText(""), world.regions().get(""));
        // Branches differ in size, always in the same way.
        double usual = 0.6 + Visit.chances(key.hashCode(), "size").nextDouble();
        double size = world.sizes().getOrDefault(key, usual);
        return new Place(
                key,
                size,
                region.language(),
                region.timeZone(),
                region.phonePrefix(),
                region.currency(),
                region.valueStep());
    }

    /** The key of the survey by which a program asks. */
    String survey(String program) {
        return surveys.get(program);
    }

    List<Place> places() {
        return places;
    }

    /** @throws java.util.NoSuchElementException when there is no such place */
    Place place(String unit) {
        return places.stream()
                .filter(place -> place.unit().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    /** The place of a customer who comes by chance. */
    Place any(Random random) {
        double point = random.nextDouble() * weight;
        for (Place place : places) {
            point -= place.weight();
            if (point < 0) {
                return place;
            }
        }
        return places.getLast();
    }
}
