// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Tests.Recording;

/// <summary>A folder for the files of one ledger, which goes with the test.</summary>
internal sealed class LedgerFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("acgs-ledger-").FullName;

    public string Database => File("ledger.db");

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
