// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Backup;

/// <summary>What is asked of a database to compare it, from PostgreSQL 13 on.</summary>
internal static class ContentQueries
{
    /// <summary>
    /// For one transaction: values and names as the same text whatever the session, the role and the database have set, all rows or an error, and
    /// no end while others work.
    /// </summary>
    public const string Settings =
        """
        SELECT set_config(name, value, true) FROM (VALUES
            ('search_path', 'pg_catalog'), ('datestyle', 'ISO, YMD'), ('intervalstyle', 'postgres'), ('timezone', 'UTC'), ('extra_float_digits', '1'),
            ('bytea_output', 'hex'), ('xmlbinary', 'base64'), ('lc_monetary', 'C'), ('quote_all_identifiers', 'off'), ('row_security', 'off'),
            ('statement_timeout', '0'), ('lock_timeout', '0'), ('idle_in_transaction_session_timeout', '0'), ('transaction_timeout', '0')
        ) AS setting (name, value)
        WHERE EXISTS (SELECT FROM pg_settings WHERE pg_settings.name ILIKE setting.name)
        """;

    public const string Extensions = "SELECT extname, extversion FROM pg_extension ORDER BY 1";

    // A dump has no rows of what an extension made.
    public const string Tables =
        """
        SELECT format('%I.%I', nspname, relname), (
            SELECT coalesce(string_agg(format('%I', attname), ', ' ORDER BY attname), '')
            FROM pg_attribute WHERE attrelid = item.oid AND attnum > 0 AND NOT attisdropped)
        FROM pg_class AS item JOIN pg_namespace ON pg_namespace.oid = relnamespace
        WHERE relkind = 'r' AND relpersistence <> 't' AND nspname !~ '^pg_' AND nspname <> 'information_schema'
            AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_class'::regclass AND objid = item.oid AND deptype = 'e')
        ORDER BY 1
        """;

    public const string LargeObjects = "SELECT count(*) FROM pg_largeobject_metadata";

    /// <summary>The roles that a restore with owners and grants needs.</summary>
    public const string Roles =
        """
        SELECT DISTINCT rolname FROM pg_roles WHERE rolname !~ '^pg_' AND (
            oid IN (SELECT refobjid FROM pg_shdepend WHERE refclassid = 'pg_authid'::regclass
                AND dbid = (SELECT oid FROM pg_database WHERE datname = current_database()))
            OR oid = (SELECT datdba FROM pg_database WHERE datname = current_database()))
        ORDER BY 1
        """;

    /// <summary>Counts the rows of a table, and sums their hashes.</summary>
    /// <param name="table">Its quoted name.</param>
    /// <param name="row">What is hashed of a row.</param>
    // A sum knows no order, and needs no sorting.
    public static string Rows(string table, string row) =>
        $"""
        SELECT count(*), coalesce(sum(('x' || encode(substring(
            sha256(convert_to({row}::text, getdatabaseencoding())) FOR 8), 'hex'))::bit(64)::bigint), 0)::text
        FROM ONLY {table} AS {WholeRow}
        """;

    /// <summary>The row as the table has it, by a name that no column has. Where a table inherits, a dump changes the order of columns.</summary>
    public const string WholeRow = "\"acgs row of a backup\"";

    /// <summary>A row of columns in the order of their names.</summary>
    public static string RowOf(string columns) => $"ROW({columns})";

    /// <summary>
    /// Kind and text of all definitions. Left out is what a restore makes anew: names that the server chose for the parts of partitioned tables,
    /// indexes that were never completed, and what belongs to extensions.
    /// </summary>
    public const string Definitions =
        """
        WITH own AS (
            SELECT oid, nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'),
        made AS (SELECT classid, objid FROM pg_depend WHERE deptype = 'e'),
        relation AS (
            SELECT item.oid, relkind, format('%I.%I', nspname, relname) AS name FROM pg_class AS item JOIN own ON own.oid = relnamespace
            WHERE relpersistence <> 't' AND NOT EXISTS (SELECT FROM made WHERE classid = 'pg_class'::regclass AND objid = item.oid))
        SELECT 'column', format('%s %I %s %s %s%s %s', name, attname, format_type(atttypid, atttypmod), attnotnull, attidentity, attgenerated,
            pg_get_expr(adbin, adrelid))
        FROM relation JOIN pg_attribute ON attrelid = relation.oid LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
        WHERE relkind IN ('r', 'p', 'f', 'v', 'm', 'c') AND attnum > 0 AND NOT attisdropped
        UNION ALL
        SELECT 'constraint', format('%s %I %s', name, conname, pg_get_constraintdef(item.oid))
        FROM pg_constraint AS item JOIN relation ON conrelid = relation.oid WHERE conparentid = 0 AND contype IN ('c', 'f', 'p', 'u', 'x')
        UNION ALL
        SELECT 'constraint', format('%s %I %s', format_type(contypid, NULL), conname, pg_get_constraintdef(item.oid))
        FROM pg_constraint AS item JOIN own ON own.oid = connamespace WHERE contypid <> 0 AND contype = 'c'
            AND NOT EXISTS (SELECT FROM made WHERE classid = 'pg_type'::regclass AND objid = contypid)
        UNION ALL
        SELECT 'index', pg_get_indexdef(indexrelid) FROM pg_index JOIN relation ON indexrelid = relation.oid
        WHERE indisready AND (indisvalid OR relkind = 'I')
        UNION ALL
        SELECT 'trigger', pg_get_triggerdef(item.oid) FROM pg_trigger AS item JOIN relation ON tgrelid = relation.oid
        WHERE NOT tgisinternal AND tgparentid = 0
        UNION ALL
        SELECT 'view', format('%s %s', name, pg_get_viewdef(relation.oid)) FROM relation WHERE relkind IN ('v', 'm')
        UNION ALL
        SELECT 'sequence', format('%s %s %s %s %s %s', name, seqtypid::regtype, seqincrement, seqmin, seqmax, seqcycle)
        FROM relation JOIN pg_sequence ON seqrelid = relation.oid
        UNION ALL
        SELECT 'policy', format('%s %I %s %s %s', name, polname, polcmd, pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid))
        FROM pg_policy JOIN relation ON polrelid = relation.oid
        UNION ALL
        SELECT 'type', format('%s %s %s', format_type(enumtypid, NULL), enumlabel, row_number() OVER (PARTITION BY enumtypid ORDER BY enumsortorder))
        FROM pg_enum JOIN pg_type ON pg_type.oid = enumtypid JOIN own ON own.oid = typnamespace
        WHERE NOT EXISTS (SELECT FROM made WHERE classid = 'pg_type'::regclass AND objid = enumtypid)
        UNION ALL
        SELECT 'routine', format('%I.%I(%s) %s %s', nspname, proname, pg_get_function_identity_arguments(item.oid), prosrc, probin)
        FROM pg_proc AS item JOIN own ON own.oid = pronamespace
        WHERE NOT EXISTS (SELECT FROM made WHERE classid = 'pg_proc'::regclass AND objid = item.oid)
        """;

    /// <summary>Which database it is.</summary>
    // Columns of locales have other names in each version.
    public const string Database =
        """
        SELECT datname, current_setting('server_version'), pg_encoding_to_char(encoding),
            coalesce(item ->> 'datcollate', 'C'), coalesce(item ->> 'datctype', 'C'),
            coalesce(item ->> 'datlocprovider', 'c'), coalesce(item ->> 'datlocale', item ->> 'daticulocale'), pg_get_userbyid(datdba),
            coalesce((SELECT setconfig FROM pg_db_role_setting WHERE setdatabase = pg_database.oid AND setrole = 0), '{}'), pg_database.oid::bigint,
            coalesce(datacl::text[], '{}'),
            ARRAY(SELECT format('%s: %s', pg_get_userbyid(setrole), (
                    SELECT string_agg(split_part(setting, '=', 1), ', ') FROM unnest(setconfig) AS setting))
                FROM pg_db_role_setting WHERE setdatabase = pg_database.oid AND setrole <> 0 ORDER BY 1)
        FROM pg_database CROSS JOIN LATERAL to_jsonb(pg_database) AS item WHERE datname = current_database()
        """;

    public const string System = "SELECT system_identifier::text FROM pg_control_system()";
}
