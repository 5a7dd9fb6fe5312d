// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.TestServers;

namespace Acgs.Governance.Operations.Tests.Backup;

/// <summary>A database with what databases have: names that need quotes, an extension, keys, checks, parts, policies, large objects, grants.</summary>
internal static class SampleDatabase
{
    public const int Orders = 2_000;

    private const string Roles =
        """"
        DO $$ BEGIN
            PERFORM pg_advisory_xact_lock(20);
            IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'order "clerk"') THEN CREATE ROLE "order ""clerk""" LOGIN PASSWORD 'hunter2'; END IF;
        END $$
        """";

    private const string Content =
        """"
        CREATE EXTENSION pg_trgm;
        CREATE SCHEMA "My Schema";
        CREATE TYPE mood AS ENUM ('sad', 'ok');
        CREATE DOMAIN positive AS integer CHECK (VALUE > 0);
        CREATE TABLE "My Schema"."cust""omer" (
            id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, "Na me" text NOT NULL,
            status varchar(10) CHECK (status IN ('new', 'old')), mood mood DEFAULT 'ok', place positive);
        CREATE TABLE orders (
            id bigserial PRIMARY KEY, customer integer NOT NULL REFERENCES "My Schema"."cust""omer" ON DELETE CASCADE, quantity integer CHECK (quantity > 0),
            price float8, total float8 GENERATED ALWAYS AS (quantity * price) STORED, at timestamptz DEFAULT now(), data bytea, document jsonb);
        CREATE INDEX ON "My Schema"."cust""omer" USING gin ("Na me" gin_trgm_ops);
        CREATE INDEX part ON orders (at) WHERE quantity > 10;
        CREATE VIEW big AS SELECT * FROM orders WHERE quantity > 5;
        CREATE MATERIALIZED VIEW sums AS SELECT customer, sum(total) FROM orders GROUP BY 1;
        CREATE TABLE log (at date NOT NULL, text text, PRIMARY KEY (at, text)) PARTITION BY RANGE (at);
        CREATE TABLE log_2026 PARTITION OF log FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
        CREATE TABLE log_rest PARTITION OF log DEFAULT;
        CREATE FUNCTION pass() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
        CREATE TRIGGER passing BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION pass();
        CREATE TABLE empty ();
        GRANT SELECT ON orders TO "order ""clerk""";
        ALTER TABLE orders ENABLE ROW LEVEL SECURITY;
        CREATE POLICY seen ON orders FOR SELECT TO "order ""clerk""" USING (quantity > 1);
        INSERT INTO "My Schema"."cust""omer" ("Na me", status, place) SELECT 'name ' || i, 'new', i FROM generate_series(1, 100) AS i;
        INSERT INTO orders (customer, quantity, price, data, document)
            SELECT 1 + i % 100, i, i / 7.0 + :seed, sha256(i::text::bytea), jsonb_build_object('i', i) FROM generate_series(1, :orders) AS i;
        INSERT INTO log SELECT '2025-06-01'::date + i, 'line ' || i FROM generate_series(1, 700) AS i;
        SELECT lo_from_bytea(0, 'a large object');
        REFRESH MATERIALIZED VIEW sums;
        """";

    /// <summary>Makes it under a name of its own.</summary>
    /// <param name="server">The server.</param>
    /// <param name="seed">Another one gives other rows, and as many of them.</param>
    public static async Task<string> CreateAsync(PostgreSqlServer server, int seed = 0)
    {
        var name = $"sam\"ple {Guid.NewGuid():N}";
        var quoted = $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
        await server.RunSqlAsync(Roles);
        await server.RunSqlAsync($"CREATE DATABASE {quoted} TEMPLATE template0");
        await server.RunSqlAsync($"ALTER DATABASE {quoted} SET search_path TO \"My Schema\", public");
        await server.RunSqlAsync(
            Content.Replace(":seed", $"{seed}", StringComparison.Ordinal).Replace(":orders", $"{Orders}", StringComparison.Ordinal), name);
        return name;
    }
}
