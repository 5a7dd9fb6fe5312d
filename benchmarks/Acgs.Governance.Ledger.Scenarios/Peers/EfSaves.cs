// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.EntityFrameworkCore;

namespace Acgs.Governance.Ledger.Scenarios.Peers;

/// <summary>A context and one <c>SaveChanges</c> for each violation, as a request of an application does it.</summary>
internal sealed class EfSaves : IDisposable
{
    private readonly string _path;
    private readonly SemaphoreSlim _turn = new(1);

    public EfSaves(string path)
    {
        _path = path;
        using var context = new EfContext(path);
        context.Database.EnsureCreated();
        context.Database.ExecuteSqlRaw("PRAGMA journal_mode=WAL;");
    }

    // SQLite has one writer: callers that wait in turn are faster than callers that poll.
    public async Task AppendAsync()
    {
        await _turn.WaitAsync();
        try
        {
            using var context = new EfContext(_path);
            context.Violations.Add(new() { Id = Guid.CreateVersion7() });
            await context.SaveChangesAsync();
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
