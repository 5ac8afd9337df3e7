package io.ohlas.alert.rule;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import io.ohlas.platform.tenancy.TenantContext;

/** Says of each response whether somebody must call. */
@ApplicationScoped
public class MatchRules {

    // Most responses meet no rule and must not cost a query; a change of rules takes effect within this time.
    private static final Duration FRESH = Duration.ofSeconds(5);

    private record Book(List<AlertRule> rules, long readAtNanos) {
        boolean fresh() {
            return System.nanoTime() - readAtNanos < FRESH.toNanos();
        }
    }

    private final AlertRules rules;
    private final TenantContext tenants;
    private final ConcurrentHashMap<UUID, Book> books = new ConcurrentHashMap<>();

    MatchRules(AlertRules rules, TenantContext tenants) {
        this.rules = rules;
        this.tenants = tenants;
    }

    /**
     * The answer that weighs most among all that need a case, each by the first rule, in order, that it meets; of equals
     * the one that was asked first.
     */
    public Optional<Match> match(List<RatedAnswer> answers) {
        List<AlertRule> inOrder = book().rules();
        return answers.stream()
                .flatMap(answer -> inOrder.stream()
                        .filter(rule -> rule.meets(answer))
                        .findFirst()
                        .map(rule -> new Match(rule.key(), answer, rule.severityOf(answer)))
                        .stream())
                .reduce((worst, next) -> next.severity().outweighs(worst.severity()) ? next : worst);
    }

    private Book book() {
        UUID tenant = tenants.required();
        Book book = books.get(tenant);
        if (book == null || !book.fresh()) {
            book = new Book(QuarkusTransaction.joiningExisting().call(rules::inOrder), System.nanoTime());
            books.put(tenant, book);
        }
        return book;
    }
}
