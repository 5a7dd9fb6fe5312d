// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Monitoring.Dashboards.Model;
using Acgs.Governance.Monitoring.Rules;
using Acgs.Governance.Monitoring.Series;
using static Acgs.Governance.Monitoring.Dashboards.Queries.Chosen;

namespace Acgs.Governance.Monitoring.Dashboards.Queries;

/// <summary>Panels of machines.</summary>
internal sealed class MachinePanels(Promql promql)
{
    /// <summary>What keeps nothing, or shows a part of another file system.</summary>
    private const string NoFiles = "tmpfs|ramfs|overlay|squashfs|iso9660";

    /// <summary>What stands on other disks, or in memory.</summary>
    private const string NoDisk = "loop.+|ram.+|zram.+|sr.+|dm-.+|md.+";

    /// <summary>What does not leave the machine, or leaves it once more below another name.</summary>
    private const string NoNetwork = "lo|veth.+|docker.+|br-.+";

    private static readonly string OfDevice = $"by (job, instance, {NodeSeries.Device})";

    // To wait for a disk is no use of the processor, and what another machine took is none of ours.
    public Panel Processor => Panel.Graph(
        "Processor", "The share of the processors in use: not idle, not waiting for a disk, not taken by another machine of the host.", Units.Share,
        new PanelQuery(
            $"1 - avg by (job, instance) (sum without ({NodeSeries.ProcessorSeconds.Label(NodeSeries.Mode)}) "
                + $"(rate({promql.Select(NodeSeries.ProcessorSeconds.Name, $"{NodeSeries.Mode}=~\"idle|iowait|steal\"")}[{Window}])))",
            "{{instance}}")) with
    {
        Limits = Limits.Worse(0.8, 0.95),
        Max = 1,
    };

    public Panel Memory => Panel.Graph(
        "Memory available", "The share of the memory that programs could still have, caches of files included.", Units.Share,
        new PanelQuery($"{promql.Select(NodeSeries.MemoryAvailable.Name)}\n  / {promql.Select(NodeSeries.MemoryTotal.Name)}", "{{instance}}")) with
    {
        Limits = Limits.Better(0.1, 0.2),
        Max = 1,
    };

    public Panel DiskFree => Panel.Graph(
        "Disk free", "The share of each device that is free for programs, whatever it is mounted as.", Units.Share,
        new PanelQuery($"{OfFiles(NodeSeries.FileSystemAvailable)}\n  / {OfFiles(NodeSeries.FileSystemSize)}", Legend("free"))) with
    {
        Limits = Limits.Better(0.1, 0.2),
        Max = 1,
    };

    public Panel DiskBusy => Panel.Graph(
        "Disk busy", "The share of the time in which a disk had something to do.", Units.Share,
        new PanelQuery(OfDisk(NodeSeries.DiskBusy), Legend("busy"))) with
    {
        Limits = Limits.Worse(0.8, 0.95),
        Max = 1,
    };

    public Panel DiskTraffic => Panel.Graph(
        "Disk traffic", "Bytes in a second that disks read and write.", Units.BytesPerSecond,
        new PanelQuery(OfDisk(NodeSeries.DiskRead), Legend("read")), new PanelQuery(OfDisk(NodeSeries.DiskWritten), Legend("written")));

    public Panel Network => Panel.Graph(
        "Network", "Bytes in a second that the machine receives and sends; neither those to itself nor those of virtual interfaces.", Units.BytesPerSecond,
        new PanelQuery(OfNetwork(NodeSeries.Received), Legend("received")), new PanelQuery(OfNetwork(NodeSeries.Transmitted), Legend("sent")));

    private static string Legend(string what) => $"{{{{instance}}}} {{{{{NodeSeries.Device}}}}} {what}";

    // One device has as many series as it is mounted.
    private string OfFiles(ForeignFamily family) =>
        $"max {OfDevice} ({promql.Select(family.Name, $"{family.Label(NodeSeries.FileSystemType)}!~\"{NoFiles}\"")})";

    private string OfDisk(ForeignFamily family) => Rate(family, NoDisk);

    private string OfNetwork(ForeignFamily family) => Rate(family, NoNetwork);

    private string Rate(ForeignFamily family, string without) =>
        $"sum {OfDevice} (rate({promql.Select(family.Name, $"{family.Label(NodeSeries.Device)}!~\"{without}\"")}[{Window}]))";
}
