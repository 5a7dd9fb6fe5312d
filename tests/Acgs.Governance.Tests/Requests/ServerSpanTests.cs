// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using Acgs.Governance.Requests;
using Acgs.Governance.Tests.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Acgs.Governance.Tests.Requests;

public sealed class ServerSpanTests : IDisposable
{
    private readonly ActivitySource _source = new($"spans-of-{Guid.NewGuid()}");

    public void Dispose() => _source.Dispose();

    [Fact]
    public void Tag_SpanThatIsRecorded_StatesTheHashOnItAndNotOnItsChild()
    {
        using var listener = Listen(ActivitySamplingResult.AllData);
        using var span = _source.StartActivity("server", ActivityKind.Server)!;
        using var child = _source.StartActivity("child")!;
        Assert.Same(child, Activity.Current);

        ServerSpan.Tag(ContextOf(span), Hash.Active);
        ServerSpan.Tag(ContextOf(span), Hash.Active);

        Assert.Equal([new("constitutional.hash", Hash.Active)], span.TagObjects);
        Assert.Empty(child.TagObjects);
    }

    [Fact]
    public void Tag_SpanThatCarriesIdsOnly_StatesNothing()
    {
        using var listener = Listen(ActivitySamplingResult.PropagationData);
        using var span = _source.StartActivity("server", ActivityKind.Server)!;
        var context = ContextOf(span);

        Assert.Equal(0, Allocations.PerRun(() => ServerSpan.Tag(context, Hash.Active)));

        Assert.Empty(span.TagObjects);
    }

    // What ASP.NET Core begins when only its log wants the ids: it asks for all data, and nobody reads it.
    [Fact]
    public void Tag_ActivityThatNobodyListensTo_StatesNothingAndAllocatesNothing()
    {
        using var activity = new Activity("Microsoft.AspNetCore.Hosting.HttpRequestIn").Start();
        Assert.True(activity.IsAllDataRequested);
        var context = ContextOf(activity);

        Assert.Equal(0, Allocations.PerRun(() => ServerSpan.Tag(context, Hash.Active)));

        Assert.Empty(activity.TagObjects);
    }

    [Fact]
    public void Tag_RequestWithoutAnActivity_AllocatesNothing()
    {
        using var current = new Activity("elsewhere").Start();
        var context = new DefaultHttpContext();

        Assert.Equal(0, Allocations.PerRun(() => ServerSpan.Tag(context, Hash.Active)));

        Assert.Empty(current.TagObjects);
    }

    private static DefaultHttpContext ContextOf(Activity activity)
    {
        var context = new DefaultHttpContext();
        context.Features.Set<IHttpActivityFeature>(new SpanFeature(activity));
        return context;
    }

    private ActivityListener Listen(ActivitySamplingResult decision)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source == _source,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => decision,
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
