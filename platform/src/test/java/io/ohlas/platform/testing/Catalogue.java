package io.ohlas.platform.testing;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import javax.sql.DataSource;

/** Reads the database's catalogue for what would let one tenant see another's rows. */
public final class Catalogue {

    private static final Set<String> TECHNICAL = Set.of("outbox", "inbox", "dead_letter", "flyway_schema_history");

    private final DataSource database;

    public Catalogue(DataSource database) {
        this.database = database;
    }

    /**
     * Every weakness found, in words; empty when all tenant tables are isolated.
     *
     * @param technical tables of this service that belong to no tenant, each for a reason written beside it
     */
    public List<String> weaknesses(String... technical) throws SQLException {
        var exempt = new TreeSet<>(TECHNICAL);
        exempt.addAll(List.of(technical));
        var found = new ArrayList<String>();
        for (String table : names("select tablename from pg_tables where schemaname = 'public'")) {
            if (!exempt.contains(table)) {
                found.addAll(weaknessesOf(table));
            }
        }
        names("select viewname from pg_views where schemaname = 'public'")
                .forEach(view -> found.add(view + " is a view: it reads with its owner's rights"));
        names("select matviewname from pg_matviews where schemaname = 'public'")
                .forEach(view -> found.add(view + " is a materialised view: it has no row-level security"));
        names("select proname from pg_proc p join pg_namespace n on n.oid = pronamespace"
                        + " where nspname = 'public' and prosecdef")
                .forEach(function -> found.add(function + " is a security-definer function"));
        if (!names("select rolname from pg_roles where rolname = current_user and (rolsuper or rolbypassrls)")
                .isEmpty()) {
            found.add("the runtime role bypasses row-level security");
        }
        return found;
    }

    private List<String> weaknessesOf(String table) throws SQLException {
        var found = new ArrayList<String>();
        String where = " where oid = 'public.%s'::regclass".formatted(table);
        if (names("select relname from pg_class" + where + " and relrowsecurity and relforcerowsecurity")
                .isEmpty()) {
            found.add(table + " does not force row-level security");
        }
        if (names("select relname from pg_class" + where + " and relowner <> current_user::regrole")
                .isEmpty()) {
            found.add(table + " belongs to the runtime role");
        }
        if (names("select policyname from pg_policies where tablename = '%s' and qual like '%%app.tenant_id%%'"
                        .formatted(table))
                .isEmpty()) {
            found.add(table + " has no policy by tenant");
        }
        // The first column of every primary, unique and foreign key is the tenant.
        names(
                        """
                        select conname from pg_constraint c
                        where conrelid = 'public.%s'::regclass and contype in ('p', 'u', 'f')
                          and (select attname from pg_attribute a
                               where a.attrelid = c.conrelid and a.attnum = c.conkey[1]) <> 'tenant_id'
                        """
                                .formatted(table))
                .forEach(key -> found.add(table + ": key " + key + " does not begin with tenant_id"));
        return found;
    }

    private List<String> names(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }
}
