// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Sqlite.Ledger;

/// <summary>The names of writers, whose numbers are in the rows.</summary>
/// <param name="connection">Where they are read.</param>
internal sealed class WriterNames(LedgerConnection connection)
{
    private readonly Dictionary<long, string> _names = [];
    private (long Number, string? Name) _last;

    /// <summary>The name of a writer. That of one whose name was removed is its number, which is no name that its records have.</summary>
    public string this[long number]
    {
        get
        {
            if (_last.Name is null || _last.Number != number)
            {
                _last = (number, Read(number));
            }

            return _last.Name!;
        }
    }

    private string Read(long number)
    {
        if (!_names.TryGetValue(number, out var name))
        {
            name = connection.Command("SELECT name FROM writer WHERE number = ?1", number).ExecuteScalar() as string ?? $"#{number}";
            _names.Add(number, name);
        }

        return name;
    }
}
