package io.ohlas.scoring.loop;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import io.agroal.api.AgroalDataSource;

import io.ohlas.platform.tenancy.TenantContext;
import io.ohlas.scoring.report.Span;

/** Finds who was detected as dissatisfied in a period, and joins what they and their cases have said since. */
@ApplicationScoped
class Cohort {

    private static final String DETECTED =
            """
            from response first join slice using (tenant_id, slice_id)
            where tenant_id = ? and first.submitted_on between ? and ?
              and first.dissatisfied and first.opens_cases and first.recovery_of is null
              and (?::text[] is null or org_unit_path && ?)
            """;

    private static final String CUSTOMERS =
            """
            select cohort.org_unit_path, coalesce(cohort.yearly_value, story.yearly_value),
                coalesce(cohort.currency, story.currency), word.submitted_at, word.dissatisfied,
                exists (select from response answer
                        where answer.tenant_id = cohort.tenant_id and answer.recovery_of = story.case_id),
                story.case_id, story.opened_at, story.first_contact_due_at, story.first_contact_at, story.resolved_at,
                story.root_cause, story.recovery_answered_at, story.recovery_outcome,
                waiting.case_id is not null, waiting.resolution_due_at, story.recovery_asked_by
            from (
                select tenant_id, org_unit_path, first.response_id, first.contact_id, first.yearly_value, first.currency
                %s
                  and first.contact_id is not null
                  and not exists (
                      select from response earlier
                      where earlier.tenant_id = first.tenant_id and earlier.contact_id = first.contact_id
                        and earlier.dissatisfied and earlier.opens_cases and earlier.recovery_of is null
                        and (earlier.submitted_at, earlier.response_id) < (first.submitted_at, first.response_id))
            ) cohort
            cross join lateral (
                select submitted_at, dissatisfied from response latest
                where latest.tenant_id = cohort.tenant_id and latest.contact_id = cohort.contact_id
                  and latest.dissatisfied is not null
                order by submitted_at desc, response_id desc limit 1
            ) word
            left join lateral (
                select * from customer_case
                where tenant_id = cohort.tenant_id and response_ids @> array[cohort.response_id]
                  and status <> 'merged'
                order by opened_at, case_id limit 1
            ) story on true
            left join lateral (
                select case_id, resolution_due_at from customer_case
                where tenant_id = cohort.tenant_id and open and response_ids && (
                    select array_agg(said.response_id) from response said
                    where said.tenant_id = cohort.tenant_id and said.contact_id = cohort.contact_id)
                order by opened_at desc, case_id limit 1
            ) waiting on true
            """
                    .formatted(DETECTED);

    private static final String ANONYMOUS = "select org_unit_path " + DETECTED + " and first.contact_id is null";

    private final AgroalDataSource database;
    private final TenantContext tenants;

    Cohort(AgroalDataSource database, TenantContext tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** @param units only what happened in or below one of these; null for everywhere */
    @Transactional(TxType.MANDATORY)
    List<Customer> customers(Span span, List<String> units) {
        var customers = new ArrayList<Customer>();
        try (Connection connection = database.getConnection();
                var statement = prepare(connection, CUSTOMERS, span, units)) {
            var rows = statement.executeQuery();
            while (rows.next()) {
                customers.add(customer(rows));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The cohort could not be read", e);
        }
        return customers;
    }

    /** The org-unit path of each dissatisfied answer without a contact. */
    @Transactional(TxType.MANDATORY)
    List<List<String>> anonymous(Span span, List<String> units) {
        var paths = new ArrayList<List<String>>();
        try (Connection connection = database.getConnection();
                var statement = prepare(connection, ANONYMOUS, span, units)) {
            var rows = statement.executeQuery();
            while (rows.next()) {
                paths.add(path(rows));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The anonymous answers could not be read", e);
        }
        return paths;
    }

    private PreparedStatement prepare(Connection connection, String sql, Span span, List<String> units)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        var limit = units == null ? null : connection.createArrayOf("text", units.toArray());
        statement.setObject(1, tenants.required());
        statement.setDate(2, Date.valueOf(span.from()));
        statement.setDate(3, Date.valueOf(span.to()));
        statement.setArray(4, limit);
        statement.setArray(5, limit);
        return statement;
    }

    private static Customer customer(ResultSet row) throws SQLException {
        BigDecimal value = row.getBigDecimal(2);
        return new Customer(
                path(row),
                value == null ? null : Money.of(value, row.getString(3)),
                at(row, 4),
                row.getBoolean(5),
                row.getBoolean(6),
                story(row),
                row.getBoolean(15) ? new Customer.OpenCase(at(row, 16)) : null);
    }

    private static Customer.Story story(ResultSet row) throws SQLException {
        UUID caseId = row.getObject(7, UUID.class);
        return caseId == null
                ? null
                : new Customer.Story(
                        caseId,
                        at(row, 8),
                        at(row, 9),
                        at(row, 10),
                        at(row, 11),
                        row.getString(12),
                        at(row, 13),
                        row.getString(14),
                        row.getString(17));
    }

    private static List<String> path(ResultSet row) throws SQLException {
        return List.of((String[]) row.getArray(1).getArray());
    }

    private static Instant at(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
