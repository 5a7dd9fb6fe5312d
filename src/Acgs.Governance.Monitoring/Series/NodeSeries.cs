// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Monitoring.Series;

/// <summary>Series of the node exporter, 1.0 and later; looked at in 1.5.0.</summary>
internal static class NodeSeries
{
    public const string Mode = "mode";
    public const string Device = "device";
    public const string FileSystemType = "fstype";

    public static ForeignFamily Machine { get; } = new("node_uname_info", "nodename");

    public static ForeignFamily ProcessorSeconds { get; } = new("node_cpu_seconds_total", "cpu", Mode);

    public static ForeignFamily MemoryAvailable { get; } = new("node_memory_MemAvailable_bytes");

    public static ForeignFamily MemoryTotal { get; } = new("node_memory_MemTotal_bytes");

    public static ForeignFamily FileSystemAvailable { get; } = new("node_filesystem_avail_bytes", Device, FileSystemType, "mountpoint");

    public static ForeignFamily FileSystemSize { get; } = new("node_filesystem_size_bytes", Device, FileSystemType, "mountpoint");

    public static ForeignFamily DiskRead { get; } = new("node_disk_read_bytes_total", Device);

    public static ForeignFamily DiskWritten { get; } = new("node_disk_written_bytes_total", Device);

    public static ForeignFamily DiskBusy { get; } = new("node_disk_io_time_seconds_total", Device);

    public static ForeignFamily Received { get; } = new("node_network_receive_bytes_total", Device);

    public static ForeignFamily Transmitted { get; } = new("node_network_transmit_bytes_total", Device);

    public static IReadOnlyList<ForeignFamily> All { get; } =
    [
        Machine, ProcessorSeconds, MemoryAvailable, MemoryTotal, FileSystemAvailable, FileSystemSize, DiskRead, DiskWritten, DiskBusy, Received, Transmitted,
    ];
}
