// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Sqlite.Alerts;

/// <summary>The conditions of a statement: those without a value are left out, so that SQLite sees which index serves.</summary>
internal sealed class OutboxConditions
{
    private readonly List<string> _conditions = [];
    private readonly List<object?> _values = [];

    public object?[] Values => [.. _values];

    public OutboxConditions Add(string column, object? value)
    {
        if (value is not null)
        {
            _values.Add(value);
            _conditions.Add($"({column}) = ?{_values.Count}");
        }

        return this;
    }

    public override string ToString() => _conditions.Count == 0 ? string.Empty : $"WHERE {string.Join(" AND ", _conditions)}";
}
