// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Export;
using Acgs.Governance.Monitoring.Parameters;

namespace Acgs.Governance.Monitoring.Tests.Export;

/// <summary>A folder with the files of an export.</summary>
internal sealed class MonitoringFolder : IDisposable
{
    public const string Hash = "cdd01ef066bc6cf2";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("acgs-monitoring-");

    public MonitoringFolder(MonitoringParameters parameters)
    {
        foreach (var (name, content) in MonitoringFiles.Create(parameters, Hash))
        {
            var path = System.IO.Path.Combine(Path, name);
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            File.WriteAllText(path, content);
        }
    }

    public string Path => _folder.FullName;

    public void Dispose() => _folder.Delete(recursive: true);
}
