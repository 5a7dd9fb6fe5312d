// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.RegularExpressions;
using Acgs.Governance.PostgreSql.Ledger;
using Npgsql;

namespace Acgs.Governance.Operations.Backup;

/// <summary>Gives a new database what belongs to the database itself, and is in no dump of it.</summary>
/// <param name="original">What was backed up.</param>
internal sealed partial class DatabaseSettings(BackedUpDatabase original)
{
    // Their values are lists of names, which one literal would make one name of; as in variable_is_guc_list_quote of pg_dump.
    private static readonly string[] Lists =
    [
        "local_preload_libraries", "search_path", "session_preload_libraries", "shared_preload_libraries", "temp_tablespaces", "unix_socket_directories",
    ];

    /// <summary>Sets owner and settings.</summary>
    /// <param name="connection">A connection to the server. No setting acts on it: a role or a timeout would keep the next one from being set.</param>
    /// <param name="name">The new database.</param>
    /// <param name="isWithoutRoles">Whether whoever restores stays the owner.</param>
    /// <param name="stop">Stops.</param>
    /// <returns>What a person has to do.</returns>
    public async Task<IReadOnlyList<string>> ApplyAsync(NpgsqlConnection connection, string name, bool isWithoutRoles, CancellationToken stop)
    {
        var target = SqlName.Quote(name);
        var left = new List<string>(NoteLost());
        if (!isWithoutRoles)
        {
            await connection.ExecuteAsync($"ALTER DATABASE {target} OWNER TO {SqlName.Quote(original.Owner)}", stop);
        }

        foreach (var setting in original.Settings.Select(setting => setting.Split('=', 2)))
        {
            try
            {
                var parameter = string.Join('.', setting[0].Split('.').Select(SqlName.Quote));
                await connection.ExecuteAsync($"ALTER DATABASE {target} SET {parameter} TO {ValueOf(setting[0], setting[1])}", stop);
            }
            catch (PostgresException refused) when (!stop.IsCancellationRequested)
            {
                left.Add($"the setting {setting[0]} of the database is not applied: {Explain(refused)}.");
            }
        }

        return left;
    }

    /// <summary>The value of a setting as SQL.</summary>
    /// <param name="parameter">Its name.</param>
    /// <param name="value">The value as the catalogue has it.</param>
    public static string ValueOf(string parameter, string value) =>
        Lists.Contains(parameter, StringComparer.OrdinalIgnoreCase) && value.Length > 0
            ? string.Join(", ", ListItem().Matches(value).Select(item => SqlName.Literal(
                item.Value.StartsWith('"') ? item.Value[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : item.Value)))
            : SqlName.Literal(value);

    private IEnumerable<string> NoteLost()
    {
        if (original.Grants.Count > 0)
        {
            yield return $"grants on the database are not restored; give them again by GRANT and REVOKE … ON DATABASE: {string.Join(", ", original.Grants)}";
        }

        if (original.RoleSettings.Count > 0)
        {
            yield return "settings of roles in the database are not restored; give them again by ALTER ROLE … IN DATABASE … SET: "
                + string.Join("; ", original.RoleSettings);
        }
    }

    // Whatever is wrong with a value, the message repeats it, and it may be secret.
    private static string Explain(PostgresException refused) => refused.SqlState == PostgresErrorCodes.InsufficientPrivilege
        ? refused.MessageText
        : $"PostgreSQL refuses its value (SQLSTATE {refused.SqlState}); set it again by ALTER DATABASE … SET";

    [GeneratedRegex("""
        "(?:[^"]|"")*"|[^",\s][^,\s]*
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex ListItem();
}
