// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Alerts.Outbox;
using Npgsql;
using static Acgs.Governance.PostgreSql.Ledger.LedgerParameter;

namespace Acgs.Governance.PostgreSql.Alerts;

/// <summary>The conditions of a statement; those without a value are left out.</summary>
internal sealed class OutboxConditions
{
    private readonly List<string> _conditions = [];
    private readonly List<NpgsqlParameter> _parameters = [];

    public NpgsqlParameter[] Parameters => [.. _parameters];

    public OutboxConditions Add(string condition)
    {
        _conditions.Add(condition);
        return this;
    }

    public OutboxConditions Add(string column, string? value) => Add(column, value is null ? null : Of(value));

    public OutboxConditions Add(string column, long? value) => Add(column, value is null ? null : Of(value.Value));

    // A number in the text, of a closed set: the planner sees that a partial index serves.
    public OutboxConditions Add(string column, OutboxState? value) => value is null ? this : Add($"{column} = {(int)value.Value}");

    public override string ToString() => _conditions.Count == 0 ? string.Empty : $"WHERE {string.Join(" AND ", _conditions)}";

    private OutboxConditions Add(string column, NpgsqlParameter? parameter)
    {
        if (parameter is null)
        {
            return this;
        }

        _parameters.Add(parameter);
        return Add($"{column} = ${_parameters.Count}");
    }
}
