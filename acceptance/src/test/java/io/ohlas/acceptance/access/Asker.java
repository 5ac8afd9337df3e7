package io.ohlas.acceptance.access;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Somebody who asks.
 *
 * @param home the tenant they belong to; of the platform's operator one of all
 * @param other the one they do not belong to
 * @param role null for somebody who has not signed in
 * @param person false for an API client
 * @param unit key of the org unit that they are limited to; null for none
 * @param headers that say who it is
 */
record Asker(
        String name,
        Tenancy home,
        Tenancy other,
        String role,
        boolean person,
        String unit,
        Supplier<Map<String, String>> headers) {

    /** Whether they see what belongs to the own org units alone. */
    boolean limited() {
        return "agent".equals(role) || "manager".equals(role);
    }

    /** Limited to org units, of which they have none. */
    boolean withoutUnits() {
        return limited() && unit == null;
    }

    /** Belongs to no tenant, and knows of them all that there are. */
    boolean operates() {
        return "platform-admin".equals(role);
    }

    /** Whether they see all that belongs to the tenant. */
    boolean seesTheTenant() {
        return "tenant-admin".equals(role);
    }

    /** What they may not read wherever it stands. */
    List<String> hiddenWords() {
        var words = new ArrayList<String>();
        if (!operates()) {
            words.addAll(other.words());
        }
        if (limited()) {
            words.addAll(home.wordsOfTheSouth());
        }
        if (withoutUnits()) {
            words.addAll(home.wordsOfTheNorth());
        }
        if (role == null) {
            words.addAll(home.words());
        }
        return words;
    }

    /** Things that are hidden from them, by whose they are. */
    Map<String, String> hidden(Thing thing) {
        var hidden = new LinkedHashMap<String, String>();
        if (!operates()) {
            hidden.put("another tenant's", other.north().get(thing));
        }
        if (limited() && thing.ofUnit()) {
            hidden.put("another region's", home.south().get(thing));
        }
        if (withoutUnits() && thing.ofUnit()) {
            hidden.put("a region's", home.north().get(thing));
        }
        return hidden;
    }

    @Override
    public String toString() {
        return name;
    }
}
