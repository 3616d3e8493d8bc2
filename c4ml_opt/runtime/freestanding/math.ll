; Made from math.c by generate_freestanding.py; edit that file instead.
; ModuleID = 'math.c'
source_filename = "math.c"
target datalayout = "e-m:e-p:32:32:32-a:0-n16:32-i64:64:64-i32:32:32-i16:16:16-i1:8:8-f32:32:32-f64:64:64-v32:32:32-v64:64:64-v512:512:512-v1024:1024:1024-v2048:2048:2048"
target triple = "hexagon-unknown-linux-musl"

; Function Attrs: minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define dso_local noundef double @fabs(double noundef %0) local_unnamed_addr #0 {
  %2 = tail call double @llvm.fabs.f64(double %0)
  ret double %2
}

; Function Attrs: minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define dso_local noundef float @fabsf(float noundef %0) local_unnamed_addr #0 {
  %2 = tail call float @llvm.fabs.f32(float %0)
  ret float %2
}

; Function Attrs: minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define dso_local noundef double @copysign(double noundef %0, double noundef %1) local_unnamed_addr #0 {
  %3 = tail call double @llvm.copysign.f64(double %0, double %1)
  ret double %3
}

; Function Attrs: minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define dso_local noundef float @copysignf(float noundef %0, float noundef %1) local_unnamed_addr #0 {
  %3 = tail call float @llvm.copysign.f32(float %0, float %1)
  ret float %3
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local double @__hexagon_divdf3(double noundef %0, double noundef %1) local_unnamed_addr #1 {
  %3 = alloca i32, align 4
  %4 = alloca i32, align 4
  %5 = bitcast double %0 to i64
  %6 = bitcast double %1 to i64
  %7 = xor i64 %6, %5
  %8 = and i64 %7, -9223372036854775808
  %9 = tail call double @llvm.fabs.f64(double %0)
  %10 = bitcast double %9 to i64
  %11 = icmp samesign ult i64 %10, 9218868437227405313
  br i1 %11, label %12, label %59

12:                                               ; preds = %2
  %13 = tail call double @llvm.fabs.f64(double %1)
  %14 = bitcast double %13 to i64
  %15 = icmp samesign ult i64 %14, 9218868437227405313
  br i1 %15, label %16, label %59

16:                                               ; preds = %12
  %17 = fcmp une double %9, 0x7FF0000000000000
  %18 = fcmp une double %13, 0x7FF0000000000000
  %19 = or i1 %17, %18
  br i1 %19, label %20, label %59

20:                                               ; preds = %16
  %21 = fcmp une double %0, 0.000000e+00
  %22 = fcmp une double %1, 0.000000e+00
  %23 = or i1 %21, %22
  br i1 %23, label %24, label %59

24:                                               ; preds = %20
  %25 = and i1 %17, %22
  br i1 %25, label %29, label %26

26:                                               ; preds = %24
  %27 = or disjoint i64 %8, 9218868437227405312
  %28 = bitcast i64 %27 to double
  br label %59

29:                                               ; preds = %24
  %30 = and i1 %21, %18
  br i1 %30, label %33, label %31

31:                                               ; preds = %29
  %32 = bitcast i64 %8 to double
  br label %59

33:                                               ; preds = %29
  call void @llvm.lifetime.start.p0(ptr nonnull %3) #8
  call void @llvm.lifetime.start.p0(ptr nonnull %4) #8
  %34 = call fastcc i64 @split(double noundef %9, ptr noundef %3) #9
  %35 = call fastcc i64 @split(double noundef %13, ptr noundef %4) #9
  br label %36

36:                                               ; preds = %51, %33
  %37 = phi i64 [ %34, %33 ], [ %57, %51 ]
  %38 = phi i64 [ 0, %33 ], [ %54, %51 ]
  %39 = phi i32 [ 0, %33 ], [ %58, %51 ]
  %40 = icmp eq i32 %39, 56
  %41 = shl i64 %38, 1
  br i1 %40, label %42, label %51

42:                                               ; preds = %36
  %43 = icmp ne i64 %37, 0
  %44 = zext i1 %43 to i64
  %45 = or disjoint i64 %41, %44
  %46 = load i32, ptr %3, align 4, !tbaa !4
  %47 = load i32, ptr %4, align 4, !tbaa !4
  %48 = add i32 %46, -56
  %49 = sub i32 %48, %47
  %50 = tail call fastcc double @join(i64 noundef %8, i64 noundef %45, i32 noundef %49) #9
  call void @llvm.lifetime.end.p0(ptr nonnull %4) #8
  call void @llvm.lifetime.end.p0(ptr nonnull %3) #8
  br label %59

51:                                               ; preds = %36
  %52 = icmp uge i64 %37, %35
  %53 = zext i1 %52 to i64
  %54 = or disjoint i64 %41, %53
  %55 = select i1 %52, i64 %35, i64 0
  %56 = sub nuw i64 %37, %55
  %57 = shl i64 %56, 1
  %58 = add nuw nsw i32 %39, 1
  br label %36, !llvm.loop !8

59:                                               ; preds = %16, %20, %2, %12, %42, %31, %26
  %60 = phi double [ %50, %42 ], [ %28, %26 ], [ %32, %31 ], [ 0x7FF8000000000000, %20 ], [ 0x7FF8000000000000, %16 ], [ 0x7FF8000000000000, %12 ], [ 0x7FF8000000000000, %2 ]
  ret double %60
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.start.p0(ptr captures(none)) #2

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(argmem: write)
define internal fastcc range(i64 4503599627370496, 9007199254740992) i64 @split(double noundef %0, ptr noundef nonnull writeonly captures(none) %1) unnamed_addr #3 {
  %3 = bitcast double %0 to i64
  %4 = and i64 %3, 4503599627370495
  %5 = lshr i64 %3, 52
  %6 = trunc nuw nsw i64 %5 to i32
  %7 = and i32 %6, 2047
  %8 = icmp eq i32 %7, 0
  br i1 %8, label %11, label %9

9:                                                ; preds = %2
  %10 = or disjoint i64 %4, 4503599627370496
  br label %18

11:                                               ; preds = %2, %15
  %12 = phi i64 [ %16, %15 ], [ %4, %2 ]
  %13 = phi i32 [ %17, %15 ], [ 1, %2 ]
  %14 = icmp samesign ult i64 %12, 4503599627370496
  br i1 %14, label %15, label %18

15:                                               ; preds = %11
  %16 = shl nuw nsw i64 %12, 1
  %17 = add nsw i32 %13, -1
  br label %11, !llvm.loop !10

18:                                               ; preds = %11, %9
  %19 = phi i64 [ %10, %9 ], [ %12, %11 ]
  %20 = phi i32 [ %7, %9 ], [ %13, %11 ]
  %21 = add nsw i32 %20, -1075
  store i32 %21, ptr %1, align 4, !tbaa !4
  ret i64 %19
}

; Function Attrs: mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite)
declare void @llvm.lifetime.end.p0(ptr captures(none)) #2

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define internal fastcc double @join(i64 noundef range(i64 0, -9223372036854775807) %0, i64 noundef %1, i32 noundef %2) unnamed_addr #1 {
  %4 = icmp eq i64 %1, 0
  br i1 %4, label %69, label %5

5:                                                ; preds = %3, %5
  %6 = phi i32 [ %11, %5 ], [ 63, %3 ]
  %7 = zext nneg i32 %6 to i64
  %8 = shl nuw i64 1, %7
  %9 = and i64 %8, %1
  %10 = icmp eq i64 %9, 0
  %11 = add nsw i32 %6, -1
  br i1 %10, label %5, label %12, !llvm.loop !11

12:                                               ; preds = %5
  %13 = add nsw i32 %6, -52
  %14 = add nsw i32 %13, %2
  %15 = icmp slt i32 %14, -1074
  %16 = sub nsw i32 -1074, %2
  %17 = select i1 %15, i32 %16, i32 %13
  %18 = icmp sgt i32 %17, 0
  br i1 %18, label %19, label %47

19:                                               ; preds = %12
  %20 = icmp samesign ugt i32 %17, 63
  br i1 %20, label %69, label %21

21:                                               ; preds = %19
  %22 = zext nneg i32 %17 to i64
  %23 = shl nsw i64 -1, %22
  %24 = xor i64 %23, -1
  %25 = and i64 %1, %24
  %26 = add nsw i32 %17, -1
  %27 = zext nneg i32 %26 to i64
  %28 = shl nuw nsw i64 1, %27
  %29 = lshr i64 %1, %22
  %30 = add nsw i32 %17, %2
  %31 = icmp samesign ugt i64 %25, %28
  br i1 %31, label %38, label %32

32:                                               ; preds = %21
  %33 = icmp eq i64 %25, %28
  %34 = and i64 %29, 1
  %35 = icmp ne i64 %34, 0
  %36 = select i1 %33, i1 %35, i1 false
  %37 = zext i1 %36 to i32
  br label %38

38:                                               ; preds = %32, %21
  %39 = phi i32 [ 1, %21 ], [ %37, %32 ]
  %40 = zext nneg i32 %39 to i64
  %41 = add nuw i64 %29, %40
  %42 = icmp ugt i64 %41, 9007199254740991
  %43 = zext i1 %42 to i32
  %44 = add nsw i32 %30, %43
  %45 = zext i1 %42 to i64
  %46 = lshr i64 %41, %45
  br label %52

47:                                               ; preds = %12
  %48 = sub nsw i32 0, %17
  %49 = zext nneg i32 %48 to i64
  %50 = shl i64 %1, %49
  %51 = add nsw i32 %17, %2
  br label %52

52:                                               ; preds = %47, %38
  %53 = phi i32 [ %44, %38 ], [ %51, %47 ]
  %54 = phi i64 [ %46, %38 ], [ %50, %47 ]
  %55 = icmp sgt i32 %53, 971
  br i1 %55, label %56, label %58

56:                                               ; preds = %52
  %57 = or i64 %0, 9218868437227405312
  br label %69

58:                                               ; preds = %52
  %59 = icmp ult i64 %54, 4503599627370496
  br i1 %59, label %60, label %62

60:                                               ; preds = %58
  %61 = or i64 %54, %0
  br label %69

62:                                               ; preds = %58
  %63 = add nsw i32 %53, 1075
  %64 = zext i32 %63 to i64
  %65 = shl i64 %64, 52
  %66 = and i64 %54, 4503599627370495
  %67 = or disjoint i64 %65, %66
  %68 = or i64 %67, %0
  br label %69

69:                                               ; preds = %19, %3, %56, %60, %62
  %70 = phi i64 [ %61, %60 ], [ %0, %3 ], [ %57, %56 ], [ %68, %62 ], [ %0, %19 ]
  %71 = bitcast i64 %70 to double
  ret double %71
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local float @__hexagon_divsf3(float noundef %0, float noundef %1) local_unnamed_addr #1 {
  %3 = fpext float %0 to double
  %4 = fpext float %1 to double
  %5 = tail call double @__hexagon_divdf3(double noundef %3, double noundef %4) #9
  %6 = fptrunc double %5 to float
  ret float %6
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local double @__hexagon_sqrtdf2(double noundef %0) local_unnamed_addr #1 {
  %2 = alloca i32, align 4
  %3 = tail call double @llvm.fabs.f64(double %0)
  %4 = bitcast double %3 to i64
  %5 = icmp samesign ugt i64 %4, 9218868437227405312
  %6 = tail call i1 @llvm.is.fpclass.f64(double %0, i32 608)
  %7 = or i1 %6, %5
  br i1 %7, label %48, label %8

8:                                                ; preds = %1
  %9 = fcmp olt double %0, 0.000000e+00
  br i1 %9, label %48, label %10

10:                                               ; preds = %8
  call void @llvm.lifetime.start.p0(ptr nonnull %2) #8
  %11 = call fastcc i64 @split(double noundef %0, ptr noundef %2) #9
  %12 = load i32, ptr %2, align 4, !tbaa !4
  %13 = and i32 %12, 1
  %14 = zext nneg i32 %13 to i64
  %15 = shl nuw nsw i64 %11, %14
  br label %16

16:                                               ; preds = %29, %10
  %17 = phi i64 [ 0, %10 ], [ %44, %29 ]
  %18 = phi i64 [ 0, %10 ], [ %46, %29 ]
  %19 = phi i32 [ 54, %10 ], [ %47, %29 ]
  %20 = icmp sgt i32 %19, -1
  br i1 %20, label %29, label %21

21:                                               ; preds = %16
  %22 = shl i64 %17, 1
  %23 = icmp ne i64 %18, 0
  %24 = zext i1 %23 to i64
  %25 = or disjoint i64 %22, %24
  %26 = ashr i32 %12, 1
  %27 = add nsw i32 %26, -28
  %28 = tail call fastcc double @join(i64 noundef 0, i64 noundef %25, i32 noundef %27) #9
  call void @llvm.lifetime.end.p0(ptr nonnull %2) #8
  br label %48

29:                                               ; preds = %16
  %30 = shl nuw i32 %19, 1
  %31 = add nsw i32 %30, -54
  %32 = shl i64 %18, 2
  %33 = icmp sgt i32 %30, 53
  %34 = zext nneg i32 %31 to i64
  %35 = lshr i64 %15, %34
  %36 = and i64 %35, 3
  %37 = select i1 %33, i64 %36, i64 0
  %38 = or disjoint i64 %37, %32
  %39 = shl i64 %17, 2
  %40 = shl i64 %17, 1
  %41 = icmp ugt i64 %38, %39
  %42 = xor i64 %39, -1
  %43 = zext i1 %41 to i64
  %44 = or disjoint i64 %40, %43
  %45 = select i1 %41, i64 %42, i64 0
  %46 = add i64 %45, %38
  %47 = add nsw i32 %19, -1
  br label %16, !llvm.loop !12

48:                                               ; preds = %8, %1, %21
  %49 = phi double [ %28, %21 ], [ %0, %1 ], [ 0x7FF8000000000000, %8 ]
  ret double %49
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local float @__hexagon_sqrtf(float noundef %0) local_unnamed_addr #1 {
  %2 = fpext float %0 to double
  %3 = tail call double @__hexagon_sqrtdf2(double noundef %2) #9
  %4 = fptrunc double %3 to float
  ret float %4
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local double @sqrt(double noundef %0) local_unnamed_addr #1 {
  %2 = tail call double @__hexagon_sqrtdf2(double noundef %0) #9
  ret double %2
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local float @sqrtf(float noundef %0) local_unnamed_addr #1 {
  %2 = fpext float %0 to double
  %3 = tail call double @__hexagon_sqrtdf2(double noundef %2) #9
  %4 = fptrunc double %3 to float
  ret float %4
}

; Function Attrs: minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define dso_local double @trunc(double noundef %0) local_unnamed_addr #0 {
  %2 = bitcast double %0 to i64
  %3 = lshr i64 %2, 52
  %4 = trunc nuw nsw i64 %3 to i32
  %5 = and i32 %4, 2047
  %6 = icmp samesign ult i32 %5, 1023
  br i1 %6, label %7, label %9

7:                                                ; preds = %1
  %8 = tail call noundef double @llvm.copysign.f64(double 0.000000e+00, double %0)
  br label %17

9:                                                ; preds = %1
  %10 = icmp samesign ugt i32 %5, 1074
  br i1 %10, label %17, label %11

11:                                               ; preds = %9
  %12 = sub nuw nsw i32 1075, %5
  %13 = zext nneg i32 %12 to i64
  %14 = shl nsw i64 -1, %13
  %15 = and i64 %14, %2
  %16 = bitcast i64 %15 to double
  br label %17

17:                                               ; preds = %11, %9, %7
  %18 = phi double [ %8, %7 ], [ %16, %11 ], [ %0, %9 ]
  ret double %18
}

; Function Attrs: minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define dso_local double @floor(double noundef %0) local_unnamed_addr #0 {
  %2 = tail call double @trunc(double noundef %0) #9
  %3 = fcmp ogt double %2, %0
  %4 = fadd double %2, -1.000000e+00
  %5 = select i1 %3, double %4, double %2
  ret double %5
}

; Function Attrs: minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define dso_local noundef double @ceil(double noundef %0) local_unnamed_addr #0 {
  %2 = tail call double @trunc(double noundef %0) #9
  %3 = fcmp olt double %2, %0
  %4 = fadd double %2, 1.000000e+00
  %5 = select i1 %3, double %4, double %2
  %6 = tail call noundef double @llvm.copysign.f64(double %5, double %0)
  ret double %6
}

; Function Attrs: minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define dso_local noundef double @round(double noundef %0) local_unnamed_addr #0 {
  %2 = tail call double @trunc(double noundef %0) #9
  %3 = fsub double %0, %2
  %4 = tail call noundef double @llvm.fabs.f64(double %3)
  %5 = fcmp ult double %4, 5.000000e-01
  %6 = tail call double @llvm.fabs.f64(double %2)
  %7 = fadd double %6, 1.000000e+00
  %8 = select i1 %5, double %6, double %7
  %9 = tail call noundef double @llvm.copysign.f64(double %8, double %0)
  ret double %9
}

; Function Attrs: minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define dso_local noundef double @roundeven(double noundef %0) local_unnamed_addr #0 {
  %2 = tail call double @trunc(double noundef %0) #9
  %3 = fsub double %0, %2
  %4 = tail call noundef double @llvm.fabs.f64(double %3)
  %5 = fcmp ogt double %4, 5.000000e-01
  br i1 %5, label %13, label %6

6:                                                ; preds = %1
  %7 = fmul double %2, 5.000000e-01
  %8 = tail call double @trunc(double noundef %7) #9
  %9 = fmul double %8, 2.000000e+00
  %10 = fcmp une double %9, %2
  %11 = fcmp oeq double %4, 5.000000e-01
  %12 = select i1 %11, i1 %10, i1 false
  br i1 %12, label %13, label %16

13:                                               ; preds = %6, %1
  %14 = tail call noundef double @llvm.fabs.f64(double %2)
  %15 = fadd double %14, 1.000000e+00
  br label %18

16:                                               ; preds = %6
  %17 = tail call noundef double @llvm.fabs.f64(double %2)
  br label %18

18:                                               ; preds = %16, %13
  %19 = phi double [ %15, %13 ], [ %17, %16 ]
  %20 = tail call noundef double @llvm.copysign.f64(double %19, double %0)
  ret double %20
}

; Function Attrs: minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define dso_local noundef double @rint(double noundef %0) local_unnamed_addr #0 {
  %2 = tail call double @roundeven(double noundef %0) #9
  ret double %2
}

; Function Attrs: minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define dso_local noundef double @nearbyint(double noundef %0) local_unnamed_addr #0 {
  %2 = tail call double @roundeven(double noundef %0) #9
  ret double %2
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local double @fmod(double noundef %0, double noundef %1) local_unnamed_addr #1 {
  %3 = alloca i32, align 4
  %4 = alloca i32, align 4
  %5 = tail call double @llvm.fabs.f64(double %0)
  %6 = bitcast double %5 to i64
  %7 = icmp samesign ult i64 %6, 9218868437227405313
  br i1 %7, label %8, label %39

8:                                                ; preds = %2
  %9 = tail call double @llvm.fabs.f64(double %1)
  %10 = bitcast double %9 to i64
  %11 = icmp samesign ult i64 %10, 9218868437227405313
  br i1 %11, label %12, label %39

12:                                               ; preds = %8
  %13 = fcmp une double %5, 0x7FF0000000000000
  %14 = fcmp une double %1, 0.000000e+00
  %15 = and i1 %13, %14
  br i1 %15, label %16, label %39

16:                                               ; preds = %12
  %17 = fcmp oeq double %9, 0x7FF0000000000000
  %18 = fcmp olt double %5, %9
  %19 = or i1 %17, %18
  br i1 %19, label %39, label %20

20:                                               ; preds = %16
  call void @llvm.lifetime.start.p0(ptr nonnull %3) #8
  call void @llvm.lifetime.start.p0(ptr nonnull %4) #8
  %21 = call fastcc i64 @split(double noundef %5, ptr noundef %3) #9
  %22 = call fastcc i64 @split(double noundef %9, ptr noundef %4) #9
  %23 = load i32, ptr %4, align 4, !tbaa !4
  %24 = load i32, ptr %3, align 4, !tbaa !4
  br label %25

25:                                               ; preds = %32, %20
  %26 = phi i32 [ %24, %20 ], [ %34, %32 ]
  %27 = phi i64 [ %21, %20 ], [ %33, %32 ]
  %28 = icmp sgt i32 %26, %23
  %29 = icmp ult i64 %27, %22
  %30 = select i1 %29, i64 0, i64 %22
  %31 = sub nuw i64 %27, %30
  br i1 %28, label %32, label %35

32:                                               ; preds = %25
  %33 = shl i64 %31, 1
  %34 = add nsw i32 %26, -1
  br label %25, !llvm.loop !13

35:                                               ; preds = %25
  %36 = bitcast double %0 to i64
  %37 = and i64 %36, -9223372036854775808
  %38 = tail call fastcc double @join(i64 noundef %37, i64 noundef %31, i32 noundef %23) #9
  call void @llvm.lifetime.end.p0(ptr nonnull %4) #8
  call void @llvm.lifetime.end.p0(ptr nonnull %3) #8
  br label %39

39:                                               ; preds = %2, %8, %12, %16, %35
  %40 = phi double [ %0, %16 ], [ %38, %35 ], [ 0x7FF8000000000000, %8 ], [ 0x7FF8000000000000, %2 ], [ 0x7FF8000000000000, %12 ]
  ret double %40
}

; Function Attrs: minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define dso_local double @fmin(double noundef %0, double noundef %1) local_unnamed_addr #0 {
  %3 = tail call double @llvm.fabs.f64(double %0)
  %4 = bitcast double %3 to i64
  %5 = icmp samesign ugt i64 %4, 9218868437227405312
  %6 = fcmp olt double %1, %0
  %7 = or i1 %6, %5
  %8 = select i1 %7, double %1, double %0
  ret double %8
}

; Function Attrs: minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define dso_local double @fmax(double noundef %0, double noundef %1) local_unnamed_addr #0 {
  %3 = tail call double @llvm.fabs.f64(double %0)
  %4 = bitcast double %3 to i64
  %5 = icmp samesign ugt i64 %4, 9218868437227405312
  %6 = fcmp ogt double %1, %0
  %7 = or i1 %6, %5
  %8 = select i1 %7, double %1, double %0
  ret double %8
}

; Function Attrs: minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define dso_local double @fma(double noundef %0, double noundef %1, double noundef %2) local_unnamed_addr #0 {
  %4 = alloca double, align 8
  call void @llvm.lifetime.start.p0(ptr nonnull %4) #8
  %5 = call fastcc double @multiply(double noundef %0, double noundef %1, ptr noundef %4) #9
  %6 = fadd double %2, %5
  %7 = fsub double %6, %5
  %8 = load double, ptr %4, align 8, !tbaa !14
  %9 = tail call double @llvm.fabs.f64(double %8)
  %10 = bitcast double %9 to i64
  %11 = icmp samesign ult i64 %10, 9218868437227405313
  br i1 %11, label %12, label %18

12:                                               ; preds = %3
  %13 = tail call double @llvm.fabs.f64(double %6)
  %14 = bitcast double %13 to i64
  %15 = icmp samesign ult i64 %14, 9218868437227405313
  %16 = fcmp une double %13, 0x7FF0000000000000
  %17 = and i1 %16, %15
  br i1 %17, label %20, label %18

18:                                               ; preds = %12, %3
  %19 = tail call double @llvm.fmuladd.f64(double %0, double %1, double %2)
  br label %27

20:                                               ; preds = %12
  %21 = fsub double %6, %7
  %22 = fsub double %5, %21
  %23 = fsub double %2, %7
  %24 = fadd double %23, %22
  %25 = fadd double %8, %24
  %26 = fadd double %6, %25
  br label %27

27:                                               ; preds = %20, %18
  %28 = phi double [ %19, %18 ], [ %26, %20 ]
  call void @llvm.lifetime.end.p0(ptr nonnull %4) #8
  ret double %28
}

; Function Attrs: minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(argmem: write)
define internal fastcc noundef double @multiply(double noundef %0, double noundef %1, ptr noundef nonnull writeonly captures(none) initializes((0, 8)) %2) unnamed_addr #4 {
  %4 = fmul double %0, 0x41A0000002000000
  %5 = fsub double %4, %0
  %6 = fsub double %4, %5
  %7 = fsub double %0, %6
  %8 = fmul double %1, 0x41A0000002000000
  %9 = fsub double %8, %1
  %10 = fsub double %8, %9
  %11 = fsub double %1, %10
  %12 = fmul double %0, %1
  %13 = fneg double %12
  %14 = tail call double @llvm.fmuladd.f64(double %6, double %10, double %13)
  %15 = tail call double @llvm.fmuladd.f64(double %6, double %11, double %14)
  %16 = tail call double @llvm.fmuladd.f64(double %7, double %10, double %15)
  %17 = tail call double @llvm.fmuladd.f64(double %7, double %11, double %16)
  store double %17, ptr %2, align 8, !tbaa !14
  ret double %12
}

; Function Attrs: mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fmuladd.f64(double, double, double) #5

; Function Attrs: minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define dso_local noundef float @fmaf(float noundef %0, float noundef %1, float noundef %2) local_unnamed_addr #0 {
  %4 = fpext float %0 to double
  %5 = fpext float %1 to double
  %6 = fpext float %2 to double
  %7 = tail call double @llvm.fmuladd.f64(double %4, double %5, double %6)
  %8 = fptrunc double %7 to float
  ret float %8
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local double @exp(double noundef %0) local_unnamed_addr #1 {
  %2 = tail call double @llvm.fabs.f64(double %0)
  %3 = bitcast double %2 to i64
  %4 = icmp samesign ult i64 %3, 9218868437227405313
  br i1 %4, label %5, label %11

5:                                                ; preds = %1
  %6 = fcmp ogt double %0, 7.100000e+02
  br i1 %6, label %11, label %7

7:                                                ; preds = %5
  %8 = fcmp olt double %0, -7.460000e+02
  br i1 %8, label %11, label %9

9:                                                ; preds = %7
  %10 = tail call fastcc double @exponential(double noundef %0, double noundef 0.000000e+00) #9
  br label %11

11:                                               ; preds = %5, %9, %7, %1
  %12 = phi double [ %0, %1 ], [ 0.000000e+00, %7 ], [ %10, %9 ], [ 0x7FF0000000000000, %5 ]
  ret double %12
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define internal fastcc double @exponential(double noundef %0, double noundef %1) unnamed_addr #1 {
  %3 = fmul double %0, 0x3FF71547652B82FE
  %4 = tail call double @roundeven(double noundef %3) #9
  %5 = fneg double %4
  %6 = tail call double @llvm.fmuladd.f64(double %5, double 0x3FE62E42FEE00000, double %0)
  %7 = tail call double @llvm.fmuladd.f64(double %5, double 0x3DEA39EF35793C76, double %6)
  %8 = fadd double %1, %7
  br label %9

9:                                                ; preds = %16, %2
  %10 = phi double [ 1.000000e+00, %2 ], [ %20, %16 ]
  %11 = phi i32 [ 13, %2 ], [ %21, %16 ]
  %12 = icmp eq i32 %11, 0
  br i1 %12, label %13, label %16

13:                                               ; preds = %9
  %14 = fptosi double %4 to i32
  %15 = tail call fastcc double @scale(double noundef %10, i32 noundef %14) #9
  ret double %15

16:                                               ; preds = %9
  %17 = fmul double %8, %10
  %18 = uitofp nneg i32 %11 to double
  %19 = fdiv double %17, %18
  %20 = fadd double %19, 1.000000e+00
  %21 = add nsw i32 %11, -1
  br label %9, !llvm.loop !16
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local double @exp2(double noundef %0) local_unnamed_addr #1 {
  %2 = tail call double @llvm.fabs.f64(double %0)
  %3 = bitcast double %2 to i64
  %4 = icmp samesign ugt i64 %3, 9218868437227405312
  %5 = fcmp ogt double %0, 1.025000e+03
  %6 = or i1 %5, %4
  %7 = fcmp olt double %0, -1.076000e+03
  %8 = or i1 %7, %6
  br i1 %8, label %9, label %12

9:                                                ; preds = %1
  %10 = fmul double %0, 0x3FE62E42FEFA39EF
  %11 = tail call double @exp(double noundef %10) #9
  br label %19

12:                                               ; preds = %1
  %13 = tail call double @roundeven(double noundef %0) #9
  %14 = fsub double %0, %13
  %15 = fmul double %14, 0x3FE62E42FEFA39EF
  %16 = tail call fastcc double @exponential(double noundef %15, double noundef 0.000000e+00) #9
  %17 = fptosi double %13 to i32
  %18 = tail call fastcc double @scale(double noundef %16, i32 noundef %17) #9
  br label %19

19:                                               ; preds = %12, %9
  %20 = phi double [ %11, %9 ], [ %18, %12 ]
  ret double %20
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define internal fastcc double @scale(double noundef %0, i32 noundef %1) unnamed_addr #1 {
  br label %3

3:                                                ; preds = %7, %2
  %4 = phi double [ %0, %2 ], [ %8, %7 ]
  %5 = phi i32 [ %1, %2 ], [ %9, %7 ]
  %6 = icmp sgt i32 %5, 1000
  br i1 %6, label %7, label %10

7:                                                ; preds = %3
  %8 = fmul double %4, 0x7E70000000000000
  %9 = add nsw i32 %5, -1000
  br label %3, !llvm.loop !17

10:                                               ; preds = %3
  %11 = icmp slt i32 %5, -1000
  %12 = fmul double %4, 0x7B0000000000000
  %13 = tail call i32 @llvm.umax.i32(i32 %5, i32 -1900)
  %14 = add nuw nsw i32 %13, 900
  %15 = select i1 %11, double %12, double %4
  %16 = select i1 %11, i32 %14, i32 %5
  %17 = add nsw i32 %16, 1023
  %18 = zext nneg i32 %17 to i64
  %19 = shl nuw nsw i64 %18, 52
  %20 = bitcast i64 %19 to double
  %21 = fmul double %15, %20
  ret double %21
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local double @expm1(double noundef %0) local_unnamed_addr #1 {
  %2 = tail call double @llvm.fabs.f64(double %0)
  %3 = fcmp ule double %2, 5.000000e-01
  %4 = bitcast double %2 to i64
  %5 = icmp samesign ult i64 %4, 9218868437227405313
  %6 = select i1 %3, i1 %5, i1 false
  br i1 %6, label %10, label %7

7:                                                ; preds = %1
  %8 = tail call double @exp(double noundef %0) #9
  %9 = fadd double %8, -1.000000e+00
  br label %20

10:                                               ; preds = %1, %16
  %11 = phi double [ %18, %16 ], [ 0.000000e+00, %1 ]
  %12 = phi i32 [ %19, %16 ], [ 17, %1 ]
  %13 = icmp samesign ugt i32 %12, 1
  %14 = fadd double %11, 1.000000e+00
  %15 = fmul double %0, %14
  br i1 %13, label %16, label %20

16:                                               ; preds = %10
  %17 = uitofp nneg i32 %12 to double
  %18 = fdiv double %15, %17
  %19 = add nsw i32 %12, -1
  br label %10, !llvm.loop !18

20:                                               ; preds = %10, %7
  %21 = phi double [ %9, %7 ], [ %15, %10 ]
  ret double %21
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local double @log(double noundef %0) local_unnamed_addr #1 {
  %2 = tail call i1 @llvm.is.fpclass.f64(double %0, i32 384)
  br i1 %2, label %12, label %3

3:                                                ; preds = %1
  %4 = tail call double @llvm.fabs.f64(double %0)
  %5 = bitcast double %4 to i64
  %6 = icmp samesign ugt i64 %5, 9218868437227405312
  %7 = fcmp oeq double %0, 0x7FF0000000000000
  %8 = or i1 %7, %6
  br i1 %8, label %14, label %9

9:                                                ; preds = %3
  %10 = fcmp une double %0, 0.000000e+00
  br i1 %10, label %14, label %11

11:                                               ; preds = %9
  br label %14

12:                                               ; preds = %1
  %13 = tail call fastcc double @logarithm(double noundef %0) #9
  br label %14

14:                                               ; preds = %11, %9, %3, %12
  %15 = phi double [ %13, %12 ], [ 0xFFF0000000000000, %11 ], [ %0, %3 ], [ 0x7FF8000000000000, %9 ]
  ret double %15
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define internal fastcc double @logarithm(double noundef %0) unnamed_addr #1 {
  %2 = alloca i32, align 4
  call void @llvm.lifetime.start.p0(ptr nonnull %2) #8
  %3 = call fastcc i64 @split(double noundef %0, ptr noundef %2) #9
  %4 = or i64 %3, 4607182418800017408
  %5 = bitcast i64 %4 to double
  %6 = load i32, ptr %2, align 4, !tbaa !4
  %7 = fcmp ogt double %5, 0x3FF6A09E667F3BCD
  %8 = fmul double %5, 5.000000e-01
  %9 = select i1 %7, double %8, double %5
  %10 = fadd double %9, -1.000000e+00
  %11 = fadd double %10, 2.000000e+00
  %12 = fdiv double %10, %11
  %13 = fmul double %12, %12
  br label %14

14:                                               ; preds = %30, %1
  %15 = phi i32 [ 23, %1 ], [ %35, %30 ]
  %16 = phi double [ 0.000000e+00, %1 ], [ %34, %30 ]
  %17 = icmp samesign ugt i32 %15, 1
  br i1 %17, label %30, label %18

18:                                               ; preds = %14
  %19 = select i1 %7, i32 53, i32 52
  %20 = add nsw i32 %19, %6
  %21 = fmul double %10, 5.000000e-01
  %22 = fmul double %10, %21
  %23 = tail call double @llvm.fmuladd.f64(double %16, double 2.000000e+00, double %22)
  %24 = fmul double %12, %23
  %25 = sitofp i32 %20 to double
  %26 = tail call double @llvm.fmuladd.f64(double %25, double 0x3DEA39EF35793C76, double %24)
  %27 = fsub double %26, %22
  %28 = fadd double %10, %27
  %29 = tail call double @llvm.fmuladd.f64(double %25, double 0x3FE62E42FEE00000, double %28)
  call void @llvm.lifetime.end.p0(ptr nonnull %2) #8
  ret double %29

30:                                               ; preds = %14
  %31 = uitofp nneg i32 %15 to double
  %32 = fdiv double 1.000000e+00, %31
  %33 = fadd double %16, %32
  %34 = fmul double %13, %33
  %35 = add nsw i32 %15, -2
  br label %14, !llvm.loop !19
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local double @log2(double noundef %0) local_unnamed_addr #1 {
  %2 = alloca i32, align 4
  %3 = tail call i1 @llvm.is.fpclass.f64(double %0, i32 384)
  br i1 %3, label %13, label %4

4:                                                ; preds = %1
  %5 = tail call double @llvm.fabs.f64(double %0)
  %6 = bitcast double %5 to i64
  %7 = icmp samesign ugt i64 %6, 9218868437227405312
  %8 = fcmp oeq double %0, 0x7FF0000000000000
  %9 = or i1 %8, %7
  br i1 %9, label %22, label %10

10:                                               ; preds = %4
  %11 = fcmp une double %0, 0.000000e+00
  br i1 %11, label %22, label %12

12:                                               ; preds = %10
  br label %22

13:                                               ; preds = %1
  call void @llvm.lifetime.start.p0(ptr nonnull %2) #8
  %14 = call fastcc i64 @split(double noundef %0, ptr noundef %2) #9
  %15 = load i32, ptr %2, align 4, !tbaa !4
  %16 = add nsw i32 %15, 52
  %17 = sitofp i32 %16 to double
  %18 = sub nsw i32 -52, %15
  %19 = tail call fastcc double @scale(double noundef %0, i32 noundef %18) #9
  %20 = tail call double @log(double noundef %19) #9
  %21 = tail call double @llvm.fmuladd.f64(double %20, double 0x3FF71547652B82FE, double %17)
  call void @llvm.lifetime.end.p0(ptr nonnull %2) #8
  br label %22

22:                                               ; preds = %12, %10, %4, %13
  %23 = phi double [ %21, %13 ], [ 0xFFF0000000000000, %12 ], [ %0, %4 ], [ 0x7FF8000000000000, %10 ]
  ret double %23
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local double @log10(double noundef %0) local_unnamed_addr #1 {
  %2 = tail call double @log(double noundef %0) #9
  %3 = fmul double %2, 0x3FDBCB7B1526E50E
  ret double %3
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local double @log1p(double noundef %0) local_unnamed_addr #1 {
  %2 = tail call double @llvm.fabs.f64(double %0)
  %3 = bitcast double %2 to i64
  %4 = icmp samesign ult i64 %3, 9218868437227405313
  %5 = fcmp ugt double %0, -1.000000e+00
  %6 = and i1 %5, %4
  %7 = fcmp une double %2, 0x7FF0000000000000
  %8 = and i1 %7, %6
  %9 = fadd double %0, 1.000000e+00
  br i1 %8, label %12, label %10

10:                                               ; preds = %1
  %11 = tail call double @log(double noundef %9) #9
  br label %21

12:                                               ; preds = %1
  %13 = fcmp olt double %2, 0x3C9CD2B297D889BC
  %14 = fcmp oeq double %9, 1.000000e+00
  %15 = or i1 %13, %14
  br i1 %15, label %21, label %16

16:                                               ; preds = %12
  %17 = tail call double @log(double noundef %9) #9
  %18 = fmul double %0, %17
  %19 = fadd double %9, -1.000000e+00
  %20 = fdiv double %18, %19
  br label %21

21:                                               ; preds = %16, %12, %10
  %22 = phi double [ %11, %10 ], [ %20, %16 ], [ %0, %12 ]
  ret double %22
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local double @pow(double noundef %0, double noundef %1) local_unnamed_addr #1 {
  %3 = alloca double, align 8
  %4 = tail call double @trunc(double noundef %1) #9
  %5 = fcmp oeq double %4, %1
  %6 = tail call double @llvm.fabs.f64(double %1)
  %7 = fcmp olt double %6, 0x4340000000000000
  %8 = and i1 %7, %5
  br i1 %8, label %9, label %12

9:                                                ; preds = %2
  %10 = tail call double @fmod(double noundef %1, double noundef 2.000000e+00) #9
  %11 = fcmp une double %10, 0.000000e+00
  br label %12

12:                                               ; preds = %9, %2
  %13 = phi i1 [ %11, %9 ], [ false, %2 ]
  %14 = fcmp oeq double %1, 0.000000e+00
  %15 = fcmp oeq double %0, 1.000000e+00
  %16 = or i1 %15, %14
  br i1 %16, label %64, label %17

17:                                               ; preds = %12
  %18 = tail call double @llvm.fabs.f64(double %0)
  %19 = bitcast double %18 to i64
  %20 = icmp samesign ult i64 %19, 9218868437227405313
  %21 = bitcast double %6 to i64
  %22 = icmp samesign ult i64 %21, 9218868437227405313
  %23 = select i1 %20, i1 %22, i1 false
  br i1 %23, label %24, label %64

24:                                               ; preds = %17
  %25 = fcmp une double %6, 0x7FF0000000000000
  br i1 %25, label %33, label %26

26:                                               ; preds = %24
  %27 = fcmp oeq double %18, 1.000000e+00
  br i1 %27, label %64, label %28

28:                                               ; preds = %26
  %29 = fcmp ogt double %18, 1.000000e+00
  %30 = fcmp ule double %1, 0.000000e+00
  %31 = xor i1 %29, %30
  %32 = select i1 %31, double 0x7FF0000000000000, double 0.000000e+00
  br label %64

33:                                               ; preds = %24
  %34 = tail call double @llvm.copysign.f64(double 1.000000e+00, double %0)
  %35 = select i1 %13, double %34, double 1.000000e+00
  %36 = tail call i1 @llvm.is.fpclass.f64(double %0, i32 411)
  br i1 %36, label %45, label %37

37:                                               ; preds = %33
  %38 = fcmp oeq double %0, 0.000000e+00
  %39 = fcmp ule double %1, 0.000000e+00
  %40 = xor i1 %38, %39
  br i1 %40, label %41, label %43

41:                                               ; preds = %37
  %42 = tail call double @llvm.copysign.f64(double 0.000000e+00, double %35)
  br label %64

43:                                               ; preds = %37
  %44 = fmul double %35, 0x7FF0000000000000
  br label %64

45:                                               ; preds = %33
  %46 = fcmp uge double %0, 0.000000e+00
  %47 = or i1 %46, %5
  br i1 %47, label %48, label %64

48:                                               ; preds = %45
  call void @llvm.lifetime.start.p0(ptr nonnull %3) #8
  %49 = tail call fastcc double @logarithm(double noundef %18) #9
  %50 = call fastcc double @multiply(double noundef %49, double noundef %1, ptr noundef %3) #9
  %51 = fcmp ogt double %50, 7.100000e+02
  br i1 %51, label %52, label %54

52:                                               ; preds = %48
  %53 = fmul double %35, 0x7FF0000000000000
  br label %62

54:                                               ; preds = %48
  %55 = fcmp olt double %50, -7.460000e+02
  br i1 %55, label %56, label %58

56:                                               ; preds = %54
  %57 = tail call double @llvm.copysign.f64(double 0.000000e+00, double %35)
  br label %62

58:                                               ; preds = %54
  %59 = load double, ptr %3, align 8, !tbaa !14
  %60 = tail call fastcc double @exponential(double noundef %50, double noundef %59) #9
  %61 = fmul double %35, %60
  br label %62

62:                                               ; preds = %56, %58, %52
  %63 = phi double [ %53, %52 ], [ %57, %56 ], [ %61, %58 ]
  call void @llvm.lifetime.end.p0(ptr nonnull %3) #8
  br label %64

64:                                               ; preds = %28, %45, %17, %62, %43, %41, %26, %12
  %65 = phi double [ %32, %28 ], [ %44, %43 ], [ 1.000000e+00, %12 ], [ 1.000000e+00, %26 ], [ 0x7FF8000000000000, %45 ], [ 0x7FF8000000000000, %17 ], [ %63, %62 ], [ %42, %41 ]
  ret double %65
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local double @sin(double noundef %0) local_unnamed_addr #1 {
  %2 = fcmp une double %0, 0.000000e+00
  br i1 %2, label %3, label %5

3:                                                ; preds = %1
  %4 = tail call fastcc double @turn(double noundef %0, i32 noundef 0) #9
  br label %5

5:                                                ; preds = %1, %3
  %6 = phi double [ %4, %3 ], [ %0, %1 ]
  ret double %6
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define internal fastcc double @turn(double noundef %0, i32 noundef range(i32 0, 2) %1) unnamed_addr #1 {
  %3 = alloca double, align 8
  %4 = tail call double @llvm.fabs.f64(double %0)
  %5 = bitcast double %4 to i64
  %6 = icmp samesign ult i64 %5, 9218868437227405313
  %7 = fcmp une double %4, 0x7FF0000000000000
  %8 = and i1 %7, %6
  br i1 %8, label %9, label %57

9:                                                ; preds = %2
  %10 = fmul double %0, 0x3FE45F306DC9C883
  %11 = tail call double @roundeven(double noundef %10) #9
  call void @llvm.lifetime.start.p0(ptr nonnull %3) #8
  %12 = call fastcc double @multiply(double noundef %11, double noundef 0x3FF921FB54400000, ptr noundef %3) #9
  %13 = tail call double @fmod(double noundef %11, double noundef 4.000000e+00) #9
  %14 = fptosi double %13 to i32
  %15 = fsub double %0, %12
  %16 = load double, ptr %3, align 8, !tbaa !14
  %17 = fsub double %15, %16
  %18 = fneg double %11
  %19 = tail call double @llvm.fmuladd.f64(double %18, double 0x3DD0B4611A626331, double %17)
  call void @llvm.lifetime.end.p0(ptr nonnull %3) #8
  %20 = add i32 %1, %14
  %21 = and i32 %20, 1
  %22 = icmp eq i32 %21, 0
  %23 = fneg double %19
  %24 = fmul double %19, %23
  br i1 %22, label %37, label %25

25:                                               ; preds = %9, %30
  %26 = phi double [ %35, %30 ], [ 0.000000e+00, %9 ]
  %27 = phi i32 [ %36, %30 ], [ 20, %9 ]
  %28 = icmp eq i32 %27, 0
  %29 = fadd double %26, 1.000000e+00
  br i1 %28, label %51, label %30

30:                                               ; preds = %25
  %31 = fmul double %24, %29
  %32 = add nsw i32 %27, -1
  %33 = mul nsw i32 %32, %27
  %34 = uitofp nneg i32 %33 to double
  %35 = fdiv double %31, %34
  %36 = add nsw i32 %27, -2
  br label %25, !llvm.loop !20

37:                                               ; preds = %9, %41
  %38 = phi double [ %47, %41 ], [ 0.000000e+00, %9 ]
  %39 = phi i32 [ %48, %41 ], [ 19, %9 ]
  %40 = icmp samesign ugt i32 %39, 1
  br i1 %40, label %41, label %49

41:                                               ; preds = %37
  %42 = fadd double %38, 1.000000e+00
  %43 = fmul double %24, %42
  %44 = add nsw i32 %39, -1
  %45 = mul nsw i32 %44, %39
  %46 = uitofp nneg i32 %45 to double
  %47 = fdiv double %43, %46
  %48 = add nsw i32 %39, -2
  br label %37, !llvm.loop !21

49:                                               ; preds = %37
  %50 = tail call double @llvm.fmuladd.f64(double %19, double %38, double %19)
  br label %51

51:                                               ; preds = %25, %49
  %52 = phi double [ %50, %49 ], [ %29, %25 ]
  %53 = and i32 %20, 2
  %54 = icmp eq i32 %53, 0
  %55 = fneg double %52
  %56 = select i1 %54, double %52, double %55
  br label %57

57:                                               ; preds = %2, %51
  %58 = phi double [ %56, %51 ], [ 0x7FF8000000000000, %2 ]
  ret double %58
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local double @cos(double noundef %0) local_unnamed_addr #1 {
  %2 = tail call fastcc double @turn(double noundef %0, i32 noundef 1) #9
  ret double %2
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local double @tan(double noundef %0) local_unnamed_addr #1 {
  %2 = fcmp une double %0, 0.000000e+00
  br i1 %2, label %3, label %7

3:                                                ; preds = %1
  %4 = tail call double @sin(double noundef %0) #9
  %5 = tail call double @cos(double noundef %0) #9
  %6 = fdiv double %4, %5
  br label %7

7:                                                ; preds = %1, %3
  %8 = phi double [ %6, %3 ], [ %0, %1 ]
  ret double %8
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local noundef double @atan(double noundef %0) local_unnamed_addr #1 {
  %2 = tail call double @llvm.fabs.f64(double %0)
  %3 = bitcast double %2 to i64
  %4 = icmp samesign ult i64 %3, 9218868437227405313
  %5 = fcmp une double %0, 0.000000e+00
  %6 = and i1 %5, %4
  br i1 %6, label %7, label %48

7:                                                ; preds = %1
  %8 = fcmp ogt double %2, 1.000000e+00
  %9 = fdiv double 1.000000e+00, %2
  %10 = select i1 %8, double %9, double %2
  br label %11

11:                                               ; preds = %27, %7
  %12 = phi double [ 0.000000e+00, %7 ], [ %28, %27 ]
  %13 = phi double [ 5.000000e-01, %7 ], [ %30, %27 ]
  %14 = phi double [ 0x3FDDAC670561BB4F, %7 ], [ 0x3FCF5B75F92C80DD, %27 ]
  %15 = phi double [ %10, %7 ], [ %29, %27 ]
  %16 = fcmp ogt double %13, 2.000000e-01
  br i1 %16, label %19, label %17

17:                                               ; preds = %11
  %18 = fmul double %15, %15
  br label %31

19:                                               ; preds = %11
  %20 = fmul double %13, 7.500000e-01
  %21 = fcmp ogt double %15, %20
  br i1 %21, label %22, label %27

22:                                               ; preds = %19
  %23 = fsub double %15, %13
  %24 = tail call double @llvm.fmuladd.f64(double %15, double %13, double 1.000000e+00)
  %25 = fdiv double %23, %24
  %26 = fadd double %12, %14
  br label %27

27:                                               ; preds = %19, %22
  %28 = phi double [ %26, %22 ], [ %12, %19 ]
  %29 = phi double [ %25, %22 ], [ %15, %19 ]
  %30 = fadd double %13, -2.500000e-01
  br label %11, !llvm.loop !22

31:                                               ; preds = %42, %17
  %32 = phi double [ 0.000000e+00, %17 ], [ %46, %42 ]
  %33 = phi i32 [ 31, %17 ], [ %47, %42 ]
  %34 = icmp samesign ugt i32 %33, 1
  br i1 %34, label %42, label %35

35:                                               ; preds = %31
  %36 = fneg double %15
  %37 = tail call double @llvm.fmuladd.f64(double %36, double %32, double %15)
  %38 = fadd double %12, %37
  %39 = fsub double 0x3FF921FB54442D18, %38
  %40 = select i1 %8, double %39, double %38
  %41 = tail call noundef double @llvm.copysign.f64(double %40, double %0)
  br label %48

42:                                               ; preds = %31
  %43 = uitofp nneg i32 %33 to double
  %44 = fdiv double 1.000000e+00, %43
  %45 = fsub double %44, %32
  %46 = fmul double %18, %45
  %47 = add nsw i32 %33, -2
  br label %31, !llvm.loop !23

48:                                               ; preds = %1, %35
  %49 = phi double [ %41, %35 ], [ %0, %1 ]
  ret double %49
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local noundef double @atan2(double noundef %0, double noundef %1) local_unnamed_addr #1 {
  %3 = tail call double @llvm.fabs.f64(double %1)
  %4 = bitcast double %3 to i64
  %5 = icmp samesign ult i64 %4, 9218868437227405313
  br i1 %5, label %6, label %32

6:                                                ; preds = %2
  %7 = tail call double @llvm.fabs.f64(double %0)
  %8 = bitcast double %7 to i64
  %9 = icmp samesign ult i64 %8, 9218868437227405313
  br i1 %9, label %10, label %32

10:                                               ; preds = %6
  %11 = fcmp une double %3, 0x7FF0000000000000
  %12 = fcmp une double %7, 0x7FF0000000000000
  %13 = or i1 %12, %11
  br i1 %13, label %14, label %25

14:                                               ; preds = %10
  %15 = fcmp ult double %3, %7
  br i1 %15, label %21, label %16

16:                                               ; preds = %14
  %17 = fcmp une double %1, 0.000000e+00
  br i1 %17, label %18, label %25

18:                                               ; preds = %16
  %19 = fdiv double %7, %3
  %20 = tail call double @atan(double noundef %19) #9
  br label %25

21:                                               ; preds = %14
  %22 = fdiv double %3, %7
  %23 = tail call double @atan(double noundef %22) #9
  %24 = fsub double 0x3FF921FB54442D18, %23
  br label %25

25:                                               ; preds = %10, %18, %16, %21
  %26 = phi double [ %24, %21 ], [ 0x3FE921FB54442D18, %10 ], [ %20, %18 ], [ 0.000000e+00, %16 ]
  %27 = bitcast double %1 to i64
  %28 = fsub double 0x400921FB54442D18, %26
  %29 = icmp slt i64 %27, 0
  %30 = select i1 %29, double %28, double %26
  %31 = tail call noundef double @llvm.copysign.f64(double %30, double %0)
  br label %32

32:                                               ; preds = %2, %6, %25
  %33 = phi double [ %31, %25 ], [ 0x7FF8000000000000, %6 ], [ 0x7FF8000000000000, %2 ]
  ret double %33
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local noundef double @asin(double noundef %0) local_unnamed_addr #1 {
  %2 = fcmp une double %0, 0.000000e+00
  br i1 %2, label %3, label %9

3:                                                ; preds = %1
  %4 = fsub double 1.000000e+00, %0
  %5 = fadd double %0, 1.000000e+00
  %6 = fmul double %4, %5
  %7 = tail call double @__hexagon_sqrtdf2(double noundef %6) #9
  %8 = tail call double @atan2(double noundef %0, double noundef %7) #9
  br label %9

9:                                                ; preds = %1, %3
  %10 = phi double [ %8, %3 ], [ %0, %1 ]
  ret double %10
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local noundef double @acos(double noundef %0) local_unnamed_addr #1 {
  %2 = fsub double 1.000000e+00, %0
  %3 = fadd double %0, 1.000000e+00
  %4 = fmul double %2, %3
  %5 = tail call double @__hexagon_sqrtdf2(double noundef %4) #9
  %6 = tail call double @atan2(double noundef %5, double noundef %0) #9
  ret double %6
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local noundef double @sinh(double noundef %0) local_unnamed_addr #1 {
  %2 = tail call noundef double @llvm.fabs.f64(double %0)
  %3 = tail call double @expm1(double noundef %2) #9
  %4 = fcmp ogt double %2, 4.000000e+01
  br i1 %4, label %5, label %8

5:                                                ; preds = %1
  %6 = fadd double %2, 0xBFE62E42FEFA39EF
  %7 = tail call double @exp(double noundef %6) #9
  br label %13

8:                                                ; preds = %1
  %9 = fadd double %3, 1.000000e+00
  %10 = fdiv double %3, %9
  %11 = fadd double %3, %10
  %12 = fmul double %11, 5.000000e-01
  br label %13

13:                                               ; preds = %8, %5
  %14 = phi double [ %12, %8 ], [ %7, %5 ]
  %15 = tail call noundef double @llvm.copysign.f64(double %14, double %0)
  ret double %15
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local double @cosh(double noundef %0) local_unnamed_addr #1 {
  %2 = tail call noundef double @llvm.fabs.f64(double %0)
  %3 = tail call double @exp(double noundef %2) #9
  %4 = fcmp ogt double %2, 4.000000e+01
  br i1 %4, label %5, label %8

5:                                                ; preds = %1
  %6 = fadd double %2, 0xBFE62E42FEFA39EF
  %7 = tail call double @exp(double noundef %6) #9
  br label %12

8:                                                ; preds = %1
  %9 = fdiv double 1.000000e+00, %3
  %10 = fadd double %3, %9
  %11 = fmul double %10, 5.000000e-01
  br label %12

12:                                               ; preds = %8, %5
  %13 = phi double [ %7, %5 ], [ %11, %8 ]
  ret double %13
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local noundef double @tanh(double noundef %0) local_unnamed_addr #1 {
  %2 = tail call double @llvm.fabs.f64(double %0)
  %3 = fmul double %2, -2.000000e+00
  %4 = tail call double @expm1(double noundef %3) #9
  %5 = bitcast double %2 to i64
  %6 = icmp samesign ult i64 %5, 9218868437227405313
  br i1 %6, label %7, label %12

7:                                                ; preds = %1
  %8 = fneg double %4
  %9 = fadd double %4, 2.000000e+00
  %10 = fdiv double %8, %9
  %11 = tail call noundef double @llvm.copysign.f64(double %10, double %0)
  br label %12

12:                                               ; preds = %1, %7
  %13 = phi double [ %11, %7 ], [ %0, %1 ]
  ret double %13
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local noundef double @asinh(double noundef %0) local_unnamed_addr #1 {
  %2 = tail call noundef double @llvm.fabs.f64(double %0)
  %3 = fcmp ogt double %2, 1.000000e+09
  br i1 %3, label %4, label %8

4:                                                ; preds = %1
  %5 = tail call double @log(double noundef %2) #9
  %6 = fadd double %5, 0x3FE62E42FEFA39EF
  %7 = tail call noundef double @llvm.copysign.f64(double %6, double %0)
  br label %19

8:                                                ; preds = %1
  %9 = fcmp une double %0, 0.000000e+00
  br i1 %9, label %10, label %19

10:                                               ; preds = %8
  %11 = fmul double %0, %0
  %12 = tail call double @llvm.fmuladd.f64(double %0, double %0, double 1.000000e+00)
  %13 = tail call double @__hexagon_sqrtdf2(double noundef %12) #9
  %14 = fadd double %13, 1.000000e+00
  %15 = fdiv double %11, %14
  %16 = fadd double %2, %15
  %17 = tail call double @log1p(double noundef %16) #9
  %18 = tail call noundef double @llvm.copysign.f64(double %17, double %0)
  br label %19

19:                                               ; preds = %10, %8, %4
  %20 = phi double [ %7, %4 ], [ %18, %10 ], [ %0, %8 ]
  ret double %20
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local double @acosh(double noundef %0) local_unnamed_addr #1 {
  %2 = fcmp ogt double %0, 1.000000e+09
  br i1 %2, label %3, label %6

3:                                                ; preds = %1
  %4 = tail call double @log(double noundef %0) #9
  %5 = fadd double %4, 0x3FE62E42FEFA39EF
  br label %13

6:                                                ; preds = %1
  %7 = fadd double %0, -1.000000e+00
  %8 = fadd double %0, 1.000000e+00
  %9 = fmul double %7, %8
  %10 = tail call double @__hexagon_sqrtdf2(double noundef %9) #9
  %11 = fadd double %7, %10
  %12 = tail call double @log1p(double noundef %11) #9
  br label %13

13:                                               ; preds = %6, %3
  %14 = phi double [ %5, %3 ], [ %12, %6 ]
  ret double %14
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local double @atanh(double noundef %0) local_unnamed_addr #1 {
  %2 = fcmp une double %0, 0.000000e+00
  br i1 %2, label %3, label %9

3:                                                ; preds = %1
  %4 = fmul double %0, 2.000000e+00
  %5 = fsub double 1.000000e+00, %0
  %6 = fdiv double %4, %5
  %7 = tail call double @log1p(double noundef %6) #9
  %8 = fmul double %7, 5.000000e-01
  br label %9

9:                                                ; preds = %1, %3
  %10 = phi double [ %8, %3 ], [ %0, %1 ]
  ret double %10
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local noundef double @cbrt(double noundef %0) local_unnamed_addr #1 {
  %2 = tail call double @llvm.fabs.f64(double %0)
  %3 = bitcast double %2 to i64
  %4 = icmp samesign ult i64 %3, 9218868437227405313
  %5 = tail call i1 @llvm.is.fpclass.f64(double %0, i32 411)
  %6 = select i1 %5, i1 %4, i1 false
  br i1 %6, label %7, label %17

7:                                                ; preds = %1
  %8 = tail call double @pow(double noundef %2, double noundef 0x3FD5555555555555) #9
  %9 = fmul double %8, %8
  %10 = fneg double %2
  %11 = tail call double @llvm.fmuladd.f64(double %9, double %8, double %10)
  %12 = fmul double %8, 3.000000e+00
  %13 = fmul double %8, %12
  %14 = fdiv double %11, %13
  %15 = fsub double %8, %14
  %16 = tail call noundef double @llvm.copysign.f64(double %15, double %0)
  br label %17

17:                                               ; preds = %1, %7
  %18 = phi double [ %16, %7 ], [ %0, %1 ]
  ret double %18
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local double @hypot(double noundef %0, double noundef %1) local_unnamed_addr #1 {
  %3 = tail call double @llvm.fabs.f64(double %0)
  %4 = fcmp une double %3, 0x7FF0000000000000
  br i1 %4, label %5, label %22

5:                                                ; preds = %2
  %6 = tail call double @llvm.fabs.f64(double %1)
  %7 = fcmp une double %6, 0x7FF0000000000000
  br i1 %7, label %8, label %22

8:                                                ; preds = %5
  %9 = bitcast double %3 to i64
  %10 = icmp samesign ugt i64 %9, 9218868437227405312
  %11 = fcmp ogt double %6, %3
  %12 = or i1 %11, %10
  %13 = select i1 %12, double %6, double %3
  %14 = fcmp une double %13, 0.000000e+00
  br i1 %14, label %15, label %22

15:                                               ; preds = %8
  %16 = fdiv double %0, %13
  %17 = fdiv double %1, %13
  %18 = fmul double %17, %17
  %19 = tail call double @llvm.fmuladd.f64(double %16, double %16, double %18)
  %20 = tail call double @__hexagon_sqrtdf2(double noundef %19) #9
  %21 = fmul double %13, %20
  br label %22

22:                                               ; preds = %2, %5, %15, %8
  %23 = phi double [ 0.000000e+00, %8 ], [ %21, %15 ], [ 0x7FF0000000000000, %5 ], [ 0x7FF0000000000000, %2 ]
  ret double %23
}

; Function Attrs: minsize nofree nosync nounwind optsize memory(none)
define dso_local double @erf(double noundef %0) local_unnamed_addr #6 {
  %2 = tail call double @llvm.fabs.f64(double %0)
  %3 = bitcast double %2 to i64
  %4 = icmp samesign ult i64 %3, 9218868437227405313
  br i1 %4, label %5, label %33

5:                                                ; preds = %1
  %6 = fcmp ogt double %2, 2.000000e+00
  br i1 %6, label %7, label %11

7:                                                ; preds = %5
  %8 = tail call double @erfc(double noundef %2) #9
  %9 = fsub double 1.000000e+00, %8
  %10 = tail call noundef double @llvm.copysign.f64(double %9, double %0)
  br label %33

11:                                               ; preds = %5, %23
  %12 = phi double [ %31, %23 ], [ 0.000000e+00, %5 ]
  %13 = phi i32 [ %32, %23 ], [ 60, %5 ]
  %14 = icmp eq i32 %13, 0
  br i1 %14, label %15, label %23

15:                                               ; preds = %11
  %16 = fneg double %0
  %17 = fmul double %0, %16
  %18 = tail call double @exp(double noundef %17) #9
  %19 = fmul double %18, 0x3FF20DD750429B6D
  %20 = fmul double %0, %19
  %21 = fadd double %12, 1.000000e+00
  %22 = fmul double %21, %20
  br label %33

23:                                               ; preds = %11
  %24 = fadd double %12, 1.000000e+00
  %25 = fmul double %24, 2.000000e+00
  %26 = fmul double %0, %25
  %27 = fmul double %0, %26
  %28 = shl nuw nsw i32 %13, 1
  %29 = or disjoint i32 %28, 1
  %30 = uitofp nneg i32 %29 to double
  %31 = fdiv double %27, %30
  %32 = add nsw i32 %13, -1
  br label %11, !llvm.loop !24

33:                                               ; preds = %1, %15, %7
  %34 = phi double [ %22, %15 ], [ %10, %7 ], [ %0, %1 ]
  ret double %34
}

; Function Attrs: minsize nofree nosync nounwind optsize memory(none)
define dso_local double @erfc(double noundef %0) local_unnamed_addr #6 {
  %2 = tail call double @llvm.fabs.f64(double %0)
  %3 = bitcast double %2 to i64
  %4 = icmp samesign ult i64 %3, 9218868437227405313
  br i1 %4, label %5, label %28

5:                                                ; preds = %1
  %6 = fcmp olt double %0, 2.000000e+00
  br i1 %6, label %7, label %10

7:                                                ; preds = %5
  %8 = tail call double @erf(double noundef %0) #9
  %9 = fsub double 1.000000e+00, %8
  br label %28

10:                                               ; preds = %5
  %11 = fcmp ogt double %0, 2.730000e+01
  br i1 %11, label %28, label %12

12:                                               ; preds = %10, %22
  %13 = phi double [ %26, %22 ], [ %0, %10 ]
  %14 = phi i32 [ %27, %22 ], [ 100, %10 ]
  %15 = icmp eq i32 %14, 0
  br i1 %15, label %16, label %22

16:                                               ; preds = %12
  %17 = fneg double %0
  %18 = fmul double %0, %17
  %19 = tail call double @exp(double noundef %18) #9
  %20 = fmul double %19, 0x3FE20DD750429B6D
  %21 = fdiv double %20, %13
  br label %28

22:                                               ; preds = %12
  %23 = uitofp nneg i32 %14 to double
  %24 = fmul double %23, 5.000000e-01
  %25 = fdiv double %24, %13
  %26 = fadd double %0, %25
  %27 = add nsw i32 %14, -1
  br label %12, !llvm.loop !25

28:                                               ; preds = %10, %1, %16, %7
  %29 = phi double [ %21, %16 ], [ %9, %7 ], [ %0, %1 ], [ 0.000000e+00, %10 ]
  ret double %29
}

; Function Attrs: minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define dso_local float @truncf(float noundef %0) local_unnamed_addr #0 {
  %2 = fpext float %0 to double
  %3 = tail call double @trunc(double noundef %2) #9
  %4 = fptrunc double %3 to float
  ret float %4
}

; Function Attrs: minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define dso_local float @floorf(float noundef %0) local_unnamed_addr #0 {
  %2 = fpext float %0 to double
  %3 = tail call double @floor(double noundef %2) #9
  %4 = fptrunc double %3 to float
  ret float %4
}

; Function Attrs: minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define dso_local noundef float @ceilf(float noundef %0) local_unnamed_addr #0 {
  %2 = fpext float %0 to double
  %3 = tail call double @ceil(double noundef %2) #9
  %4 = fptrunc double %3 to float
  ret float %4
}

; Function Attrs: minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define dso_local noundef float @roundf(float noundef %0) local_unnamed_addr #0 {
  %2 = fpext float %0 to double
  %3 = tail call double @round(double noundef %2) #9
  %4 = fptrunc double %3 to float
  ret float %4
}

; Function Attrs: minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define dso_local noundef float @roundevenf(float noundef %0) local_unnamed_addr #0 {
  %2 = fpext float %0 to double
  %3 = tail call double @roundeven(double noundef %2) #9
  %4 = fptrunc double %3 to float
  ret float %4
}

; Function Attrs: minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define dso_local noundef float @rintf(float noundef %0) local_unnamed_addr #0 {
  %2 = fpext float %0 to double
  %3 = tail call noundef double @roundeven(double noundef %2) #9
  %4 = fptrunc double %3 to float
  ret float %4
}

; Function Attrs: minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define dso_local noundef float @nearbyintf(float noundef %0) local_unnamed_addr #0 {
  %2 = fpext float %0 to double
  %3 = tail call noundef double @roundeven(double noundef %2) #9
  %4 = fptrunc double %3 to float
  ret float %4
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local float @expf(float noundef %0) local_unnamed_addr #1 {
  %2 = fpext float %0 to double
  %3 = tail call double @exp(double noundef %2) #9
  %4 = fptrunc double %3 to float
  ret float %4
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local float @exp2f(float noundef %0) local_unnamed_addr #1 {
  %2 = fpext float %0 to double
  %3 = tail call double @exp2(double noundef %2) #9
  %4 = fptrunc double %3 to float
  ret float %4
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local float @expm1f(float noundef %0) local_unnamed_addr #1 {
  %2 = fpext float %0 to double
  %3 = tail call double @expm1(double noundef %2) #9
  %4 = fptrunc double %3 to float
  ret float %4
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local float @logf(float noundef %0) local_unnamed_addr #1 {
  %2 = fpext float %0 to double
  %3 = tail call double @log(double noundef %2) #9
  %4 = fptrunc double %3 to float
  ret float %4
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local float @log2f(float noundef %0) local_unnamed_addr #1 {
  %2 = fpext float %0 to double
  %3 = tail call double @log2(double noundef %2) #9
  %4 = fptrunc double %3 to float
  ret float %4
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local float @log10f(float noundef %0) local_unnamed_addr #1 {
  %2 = fpext float %0 to double
  %3 = tail call double @log10(double noundef %2) #9
  %4 = fptrunc double %3 to float
  ret float %4
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local float @log1pf(float noundef %0) local_unnamed_addr #1 {
  %2 = fpext float %0 to double
  %3 = tail call double @log1p(double noundef %2) #9
  %4 = fptrunc double %3 to float
  ret float %4
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local float @sinf(float noundef %0) local_unnamed_addr #1 {
  %2 = fpext float %0 to double
  %3 = tail call double @sin(double noundef %2) #9
  %4 = fptrunc double %3 to float
  ret float %4
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local float @cosf(float noundef %0) local_unnamed_addr #1 {
  %2 = fpext float %0 to double
  %3 = tail call double @cos(double noundef %2) #9
  %4 = fptrunc double %3 to float
  ret float %4
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local float @tanf(float noundef %0) local_unnamed_addr #1 {
  %2 = fcmp une float %0, 0.000000e+00
  br i1 %2, label %3, label %9

3:                                                ; preds = %1
  %4 = fpext float %0 to double
  %5 = tail call double @sin(double noundef %4) #9
  %6 = tail call double @cos(double noundef %4) #9
  %7 = fdiv double %5, %6
  %8 = fptrunc double %7 to float
  br label %9

9:                                                ; preds = %1, %3
  %10 = phi float [ %8, %3 ], [ %0, %1 ]
  ret float %10
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local noundef float @asinf(float noundef %0) local_unnamed_addr #1 {
  %2 = fpext float %0 to double
  %3 = tail call double @asin(double noundef %2) #9
  %4 = fptrunc double %3 to float
  ret float %4
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local noundef float @acosf(float noundef %0) local_unnamed_addr #1 {
  %2 = fpext float %0 to double
  %3 = tail call double @acos(double noundef %2) #9
  %4 = fptrunc double %3 to float
  ret float %4
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local noundef float @atanf(float noundef %0) local_unnamed_addr #1 {
  %2 = fpext float %0 to double
  %3 = tail call double @atan(double noundef %2) #9
  %4 = fptrunc double %3 to float
  ret float %4
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local noundef float @sinhf(float noundef %0) local_unnamed_addr #1 {
  %2 = fpext float %0 to double
  %3 = tail call double @sinh(double noundef %2) #9
  %4 = fptrunc double %3 to float
  ret float %4
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local float @coshf(float noundef %0) local_unnamed_addr #1 {
  %2 = fpext float %0 to double
  %3 = tail call double @cosh(double noundef %2) #9
  %4 = fptrunc double %3 to float
  ret float %4
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local noundef float @tanhf(float noundef %0) local_unnamed_addr #1 {
  %2 = fpext float %0 to double
  %3 = tail call double @tanh(double noundef %2) #9
  %4 = fptrunc double %3 to float
  ret float %4
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local noundef float @asinhf(float noundef %0) local_unnamed_addr #1 {
  %2 = fpext float %0 to double
  %3 = tail call double @asinh(double noundef %2) #9
  %4 = fptrunc double %3 to float
  ret float %4
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local float @acoshf(float noundef %0) local_unnamed_addr #1 {
  %2 = fpext float %0 to double
  %3 = tail call double @acosh(double noundef %2) #9
  %4 = fptrunc double %3 to float
  ret float %4
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local float @atanhf(float noundef %0) local_unnamed_addr #1 {
  %2 = fpext float %0 to double
  %3 = tail call double @atanh(double noundef %2) #9
  %4 = fptrunc double %3 to float
  ret float %4
}

; Function Attrs: minsize nofree nosync nounwind optsize memory(none)
define dso_local float @erff(float noundef %0) local_unnamed_addr #6 {
  %2 = fpext float %0 to double
  %3 = tail call double @erf(double noundef %2) #9
  %4 = fptrunc double %3 to float
  ret float %4
}

; Function Attrs: minsize nofree nosync nounwind optsize memory(none)
define dso_local float @erfcf(float noundef %0) local_unnamed_addr #6 {
  %2 = fpext float %0 to double
  %3 = tail call double @erfc(double noundef %2) #9
  %4 = fptrunc double %3 to float
  ret float %4
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local noundef float @cbrtf(float noundef %0) local_unnamed_addr #1 {
  %2 = fpext float %0 to double
  %3 = tail call double @cbrt(double noundef %2) #9
  %4 = fptrunc double %3 to float
  ret float %4
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local float @powf(float noundef %0, float noundef %1) local_unnamed_addr #1 {
  %3 = fpext float %0 to double
  %4 = fpext float %1 to double
  %5 = tail call double @pow(double noundef %3, double noundef %4) #9
  %6 = fptrunc double %5 to float
  ret float %6
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local noundef float @atan2f(float noundef %0, float noundef %1) local_unnamed_addr #1 {
  %3 = fpext float %0 to double
  %4 = fpext float %1 to double
  %5 = tail call double @atan2(double noundef %3, double noundef %4) #9
  %6 = fptrunc double %5 to float
  ret float %6
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local float @fmodf(float noundef %0, float noundef %1) local_unnamed_addr #1 {
  %3 = fpext float %0 to double
  %4 = fpext float %1 to double
  %5 = tail call double @fmod(double noundef %3, double noundef %4) #9
  %6 = fptrunc double %5 to float
  ret float %6
}

; Function Attrs: minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define dso_local float @fminf(float noundef %0, float noundef %1) local_unnamed_addr #0 {
  %3 = tail call float @llvm.fabs.f32(float %0)
  %4 = fpext float %3 to double
  %5 = bitcast double %4 to i64
  %6 = icmp samesign ugt i64 %5, 9218868437227405312
  %7 = fcmp olt float %1, %0
  %8 = or i1 %7, %6
  %9 = select i1 %8, float %1, float %0
  ret float %9
}

; Function Attrs: minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define dso_local float @fmaxf(float noundef %0, float noundef %1) local_unnamed_addr #0 {
  %3 = tail call float @llvm.fabs.f32(float %0)
  %4 = fpext float %3 to double
  %5 = bitcast double %4 to i64
  %6 = icmp samesign ugt i64 %5, 9218868437227405312
  %7 = fcmp ogt float %1, %0
  %8 = or i1 %7, %6
  %9 = select i1 %8, float %1, float %0
  ret float %9
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local float @hypotf(float noundef %0, float noundef %1) local_unnamed_addr #1 {
  %3 = fpext float %0 to double
  %4 = fpext float %1 to double
  %5 = tail call double @hypot(double noundef %3, double noundef %4) #9
  %6 = fptrunc double %5 to float
  ret float %6
}

; Function Attrs: minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none)
define dso_local float @__extendhfsf2(i16 noundef zeroext %0) local_unnamed_addr #0 {
  %2 = and i16 %0, 32767
  %3 = zext nneg i16 %2 to i32
  %4 = shl nuw nsw i32 %3, 13
  %5 = bitcast i32 %4 to float
  %6 = fmul float %5, 0x46F0000000000000
  %7 = icmp samesign ugt i16 %2, 31743
  %8 = or i32 %4, 2139095040
  %9 = sext i16 %0 to i32
  %10 = and i32 %9, -2147483648
  %11 = bitcast float %6 to i32
  %12 = select i1 %7, i32 %8, i32 %11
  %13 = or i32 %12, %10
  %14 = bitcast i32 %13 to float
  ret float %14
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local zeroext i16 @__truncdfhf2(double noundef %0) local_unnamed_addr #1 {
  %2 = alloca i32, align 4
  %3 = bitcast double %0 to i64
  %4 = lshr i64 %3, 48
  %5 = trunc nuw i64 %4 to i16
  %6 = and i16 %5, -32768
  %7 = tail call double @llvm.fabs.f64(double %0)
  %8 = bitcast double %7 to i64
  %9 = icmp samesign ult i64 %8, 9218868437227405313
  br i1 %9, label %12, label %10

10:                                               ; preds = %1
  %11 = or disjoint i16 %6, 32256
  br label %35

12:                                               ; preds = %1
  %13 = fcmp ult double %7, 6.552000e+04
  br i1 %13, label %16, label %14

14:                                               ; preds = %12
  %15 = or disjoint i16 %6, 31744
  br label %35

16:                                               ; preds = %12
  %17 = fcmp olt double %7, 0x3F10000000000000
  br i1 %17, label %18, label %23

18:                                               ; preds = %16
  %19 = fmul double %7, 0x4170000000000000
  %20 = tail call double @roundeven(double noundef %19) #9
  %21 = fptoui double %20 to i16
  %22 = or i16 %6, %21
  br label %35

23:                                               ; preds = %16
  call void @llvm.lifetime.start.p0(ptr nonnull %2) #8
  %24 = call fastcc i64 @split(double noundef %7, ptr noundef %2) #9
  %25 = load i32, ptr %2, align 4, !tbaa !4
  %26 = shl i32 %25, 10
  %27 = add i32 %26, 2048
  %28 = sub nsw i32 -42, %25
  %29 = tail call fastcc double @scale(double noundef %7, i32 noundef %28) #9
  %30 = tail call double @roundeven(double noundef %29) #9
  %31 = fptosi double %30 to i32
  %32 = add i32 %27, %31
  %33 = trunc i32 %32 to i16
  %34 = or i16 %6, %33
  call void @llvm.lifetime.end.p0(ptr nonnull %2) #8
  br label %35

35:                                               ; preds = %14, %18, %23, %10
  %36 = phi i16 [ %11, %10 ], [ %15, %14 ], [ %22, %18 ], [ %34, %23 ]
  ret i16 %36
}

; Function Attrs: minsize nofree norecurse nosync nounwind optsize memory(none)
define dso_local zeroext i16 @__truncsfhf2(float noundef %0) local_unnamed_addr #1 {
  %2 = fpext float %0 to double
  %3 = tail call zeroext i16 @__truncdfhf2(double noundef %2) #9
  ret i16 %3
}

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare float @llvm.fabs.f32(float) #7

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare float @llvm.copysign.f32(float, float) #7

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.fabs.f64(double) #7

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare double @llvm.copysign.f64(double, double) #7

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i1 @llvm.is.fpclass.f64(double, i32 immarg) #7

; Function Attrs: nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none)
declare i32 @llvm.umax.i32(i32, i32) #7

attributes #0 = { minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(none) "frame-pointer"="all" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="hexagonv67" "target-features"="+v67,-long-calls,-small-data" }
attributes #1 = { minsize nofree norecurse nosync nounwind optsize memory(none) "frame-pointer"="all" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="hexagonv67" "target-features"="+v67,-long-calls,-small-data" }
attributes #2 = { mustprogress nocallback nofree nosync nounwind willreturn memory(argmem: readwrite) }
attributes #3 = { minsize nofree norecurse nosync nounwind optsize memory(argmem: write) "frame-pointer"="all" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="hexagonv67" "target-features"="+v67,-long-calls,-small-data" }
attributes #4 = { minsize mustprogress nofree norecurse nosync nounwind optsize willreturn memory(argmem: write) "frame-pointer"="all" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="hexagonv67" "target-features"="+v67,-long-calls,-small-data" }
attributes #5 = { mustprogress nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #6 = { minsize nofree nosync nounwind optsize memory(none) "frame-pointer"="all" "no-builtins" "no-trapping-math"="true" "stack-protector-buffer-size"="8" "target-cpu"="hexagonv67" "target-features"="+v67,-long-calls,-small-data" }
attributes #7 = { nocallback nocreateundeforpoison nofree nosync nounwind speculatable willreturn memory(none) }
attributes #8 = { nounwind }
attributes #9 = { minsize nobuiltin optsize "no-builtins" }

!llvm.module.flags = !{!0, !1, !2, !3}
!llvm.errno.tbaa = !{!4}

!0 = !{i32 1, !"wchar_size", i32 4}
!1 = !{i32 8, !"PIC Level", i32 2}
!2 = !{i32 7, !"PIE Level", i32 2}
!3 = !{i32 7, !"frame-pointer", i32 2}
!4 = !{!5, !5, i64 0}
!5 = !{!"int", !6, i64 0}
!6 = !{!"omnipotent char", !7, i64 0}
!7 = !{!"Simple C/C++ TBAA"}
!8 = distinct !{!8, !9}
!9 = !{!"llvm.loop.mustprogress"}
!10 = distinct !{!10, !9}
!11 = distinct !{!11, !9}
!12 = distinct !{!12, !9}
!13 = distinct !{!13, !9}
!14 = !{!15, !15, i64 0}
!15 = !{!"double", !6, i64 0}
!16 = distinct !{!16, !9}
!17 = distinct !{!17, !9}
!18 = distinct !{!18, !9}
!19 = distinct !{!19, !9}
!20 = distinct !{!20, !9}
!21 = distinct !{!21, !9}
!22 = distinct !{!22, !9}
!23 = distinct !{!23, !9}
!24 = distinct !{!24, !9}
!25 = distinct !{!25, !9}
