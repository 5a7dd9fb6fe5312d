// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tests.Kit;

namespace Acgs.Governance.Cli.Tests.Tree.Fixing;

/// <summary>A folder in which JSON documents must have the key.</summary>
internal sealed class DemandedKeyFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public DemandedKeyFolder() => _folder.Write(".editorconfig", "root = true\n[*.json]\nacgs_json = key\n");

    public string Path => _folder.Path;

    public void Dispose() => _folder.Dispose();
}
