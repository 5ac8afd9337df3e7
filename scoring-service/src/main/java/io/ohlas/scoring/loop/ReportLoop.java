package io.ohlas.scoring.loop;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.ohlas.scoring.report.Span;
import io.ohlas.scoring.structure.Structure;
import io.ohlas.scoring.structure.Structure.Node;
import io.ohlas.scoring.zone.TenantZone;

/** Makes the report of the closed loop: detected, contacted, resolved, asked again, recovered. */
@ApplicationScoped
class ReportLoop {

    record Report(LocalDate from, LocalDate to, String timeZone, Instant asOf, LoopFigures total, List<Item> items) {}

    record Item(String key, String name, @JsonUnwrapped LoopFigures figures) {}

    private final Cohort cohort;
    private final Structure structure;
    private final TenantZone zone;
    private final Clock clock;

    ReportLoop(Cohort cohort, Structure structure, TenantZone zone, Clock clock) {
        this.cohort = cohort;
        this.structure = structure;
        this.zone = zone;
        this.clock = clock;
    }

    /** @param units what the caller may see; null for all */
    @Transactional
    Report report(Span span, List<String> units, boolean byOrgUnit) {
        Instant asOf = clock.instant();
        List<Customer> customers = cohort.customers(span, units);
        List<List<String>> anonymous = cohort.anonymous(span, units);
        return new Report(
                span.from(),
                span.to(),
                zone.current().getId(),
                asOf,
                LoopFigures.of(customers, anonymous.size(), asOf),
                byOrgUnit ? items(customers, anonymous, units, asOf) : List.of());
    }

    private List<Item> items(List<Customer> customers, List<List<String>> anonymous, List<String> units, Instant asOf) {
        Map<String, Node> nodes = structure.of("org_unit");
        var found = new TreeSet<String>();
        Stream.concat(customers.stream().map(Customer::orgUnitPath), anonymous.stream())
                .forEach(path -> found.addAll(visible(path, units)));
        var inOrder = new LinkedHashSet<String>();
        nodes.keySet().stream().filter(found::contains).forEach(inOrder::add);
        inOrder.addAll(found);
        return inOrder.stream()
                .map(unit -> new Item(
                        unit,
                        nodes.containsKey(unit) ? nodes.get(unit).name() : unit,
                        LoopFigures.of(
                                customers.stream()
                                        .filter(customer ->
                                                customer.orgUnitPath().contains(unit))
                                        .toList(),
                                anonymous.stream()
                                        .filter(path -> path.contains(unit))
                                        .count(),
                                asOf)))
                .toList();
    }

    // The units of a path from the first one the caller may see down to the last.
    private static List<String> visible(List<String> path, List<String> units) {
        return units == null
                ? path
                : path.stream().dropWhile(unit -> !units.contains(unit)).toList();
    }
}
