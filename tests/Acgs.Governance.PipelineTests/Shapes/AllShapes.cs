// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.PipelineTests.Shapes;

/// <summary>The shapes that are tested: every pair of values that can occur together does.</summary>
internal static class AllShapes
{
    private static readonly Switches[] Toggles = [.. Enum.GetValues<Switches>().Where(one => one != Switches.None)];

    private static readonly IReadOnlyList<object[]> Axes =
    [
        Values<HostingStyle>(),
        Values<ApplicationStyle>(),
        Values<LoggingStack>(),
        Values<ErrorHandling>(),
        Values<StatusPages>(),
        Values<Access>(),
        .. Toggles.Select(one => new object[] { Switches.None, one }),
    ];

    // The lower axis first.
    private static readonly (object First, object Second)[] Excluded =
    [
        // Serilog has no such extension for this builder.
        (HostingStyle.WebHost, LoggingStack.UseSerilog),
        // The response of a gRPC call ends before a body that was put in place of the server's is copied: such calls have no answer.
        (ApplicationStyle.Grpc, Switches.ReplacedBody),
    ];

    /// <summary>How many values each axis has.</summary>
    public static IReadOnlyList<int> Sizes { get; } = [.. Axes.Select(axis => axis.Length)];

    /// <summary>The indexes of the values of all shapes.</summary>
    public static IReadOnlyList<int[]> Rows { get; } = new PairwiseCover(Sizes, IsExcluded).Rows();

    private static readonly Dictionary<string, Shape> Known = Rows.Select(ToShape).ToDictionary(shape => shape.ToString());

    /// <summary>The names of all shapes, as the data of a theory.</summary>
    public static TheoryData<string> Names { get; } = [.. Known.Keys];

    /// <summary>The shape of this name.</summary>
    public static Shape Of(string name) => Known[name];

    /// <summary>Whether two values cannot occur together.</summary>
    public static bool IsExcluded(AxisValue first, AxisValue second)
    {
        var (one, other) = (Axes[first.Axis][first.Index], Axes[second.Axis][second.Index]);
        // Without TLS there is no way to speak both protocols at one port, and gRPC needs this one.
        var isGrpcOverHttp1 = one is ApplicationStyle.Grpc && other is Switches.None && Axes[second.Axis][1] is Switches.Http2Only;
        return isGrpcOverHttp1 || Excluded.Contains((one, other));
    }

    private static object[] Values<TEnum>()
        where TEnum : struct, Enum => [.. Enum.GetValues<TEnum>().Cast<object>()];

    private static Shape ToShape(int[] row)
    {
        var values = row.Select((index, axis) => Axes[axis][index]).ToList();
        return new(
            (HostingStyle)values[0],
            (ApplicationStyle)values[1],
            (LoggingStack)values[2],
            (ErrorHandling)values[3],
            (StatusPages)values[4],
            (Access)values[5],
            values.OfType<Switches>().Aggregate((all, one) => all | one));
    }
}
