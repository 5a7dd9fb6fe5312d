// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.EntityFrameworkCore;

namespace Acgs.Governance.Ledger.Scenarios.Peers;

internal sealed class EfContext(string path) : DbContext
{
    public DbSet<EfViolation> Violations => Set<EfViolation>();

    protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqlite($"Data Source={path}");
}
